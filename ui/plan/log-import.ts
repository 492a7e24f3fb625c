import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ImportResult, PlanWish } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { logImportStyles } from './log-import-styles.ts';
import { columnsOf, guessed, problemsOf } from './log-import-words.ts';
import './made-files.ts';
import { PlanRefused, upload } from './plan-client.ts';
import type { PlannedBase } from './plan-draft.ts';
import { originOf } from './plan-origin.ts';
import './plan-progress.ts';
import { planViewStyles } from './plan-view-styles.ts';
import { keepSent, sentBefore, type SentFile } from './sent-file.ts';
import { isUnderWay, WatchedPlan } from './watched-plan.ts';

/**
 * Tickets of the past made into a model: what the file was taken for, what is wrong with its rows, how well the model predicts; whatever was
 * guessed wrong is corrected and read again.
 *
 * @fires model-made with a PlannedBase
 */
@customElement('sy-log-import')
export class LogImport extends LitElement {
  static override styles = [controls, plainParts, planViewStyles, logImportStyles];

  @property() obstacle: string | undefined;
  @state() private trouble: readonly string[] = [];
  @state() private isSending = false;
  /** What was corrected, by field. */
  @state() private columns: Readonly<Record<string, readonly string[]>> = {};
  @state() private timeZone = '';
  @state() private dateForm = '';
  private sent: SentFile | undefined = sentBefore();
  private readonly watched = new WatchedPlan(this, 'import');

  override render(): TemplateResult {
    const { status } = this.watched;
    const result = this.watched.result?.kind === 'import' ? this.watched.result : undefined;
    const isShown = status !== undefined || this.isSending || this.trouble.length + this.watched.trouble.length > 0;
    return html`<label class="over"
        >or tickets of the past (.csv, .csv.gz): a model is made of them
        <input
          type="file"
          accept=".csv,.tsv,.txt,.gz"
          ?disabled=${this.obstacle !== undefined}
          @change=${({ target }: Event) => {
            const [file] = (target as HTMLInputElement).files ?? [];
            if (file !== undefined) void this.send(file);
          }}
        />
      </label>
      ${isShown ? this.outcome(result) : nothing}`;
  }

  /** Sends a file and has it read. */
  async send(file: File): Promise<void> {
    this.watched.forget();
    this.trouble = [];
    this.columns = {};
    this.dateForm = '';
    this.isSending = true;
    try {
      this.sent = { fileName: file.name, upload: await upload(file) };
      keepSent(this.sent);
      this.read();
    } catch (error) {
      this.trouble = error instanceof PlanRefused ? error.lines : [String(error)];
    }
    this.isSending = false;
  }

  private read(): void {
    if (this.sent === undefined) return;
    const columns = Object.fromEntries(Object.entries(this.columns).map(([name, each]) => [name, [...each]]));
    const [timeZone, dateForm] = [this.timeZone.trim(), this.dateForm.trim()];
    const wish: PlanWish = {
      kind: 'import',
      ...this.sent,
      columns,
      ...(timeZone !== '' && { timeZone }),
      ...(dateForm !== '' && { dateForms: [dateForm] }),
    };
    void this.watched.ask(wish);
  }

  private outcome(result: ImportResult | undefined): TemplateResult {
    const { status, trouble } = this.watched;
    const name = this.sent?.fileName ?? 'The file';
    return html`<section class="panel" aria-label="Tickets of the past">
      <h3>${name}</h3>
      ${this.isSending ? html`<p role="status">It is being sent …</p>` : nothing}
      <sy-plan-progress
        .what=${'The model'}
        .status=${status}
        .trouble=${[...this.trouble, ...trouble]}
        ?mayAct=${this.obstacle === undefined}
        @act-wanted=${({ detail }: CustomEvent<'pause' | 'resume' | 'stop'>) => void this.watched.act(detail)}
      ></sy-plan-progress>
      ${result === undefined ? (status?.state === 'failed' ? this.correction() : nothing) : this.found(result)}
    </section>`;
  }

  private found(result: ImportResult): TemplateResult {
    const { kept, dropped, askedNobody, backtest, model } = result;
    return html`
      <p>
        ${kept.toLocaleString('en-US')} tickets, ${dropped.toLocaleString('en-US')} rows
        dropped${askedNobody === 0 ? '' : `; ${askedNobody.toLocaleString('en-US')} customers were gone without a wait or an answer and are not counted`}.
      </p>
      ${backtest === '' ? nothing : html`<p class="score">${backtest}</p>`}
      ${
        model === ''
          ? nothing
          : html`<div class="line start">
              <button class="button main" @click=${() => this.use(model)}>Plan with this model</button>
              <sy-made-files .status=${this.watched.status}></sy-made-files>
            </div>`
      }
      ${guessed(result)} ${this.correction(result)} ${problemsOf(result)} ${originOf(this.watched)}
    `;
  }

  /** Columns of fields as they were taken, to be put right. */
  private correction(result?: ImportResult): TemplateResult {
    const { status, isAsking } = this.watched;
    const isBusy = isAsking || (status !== undefined && isUnderWay(status.state));
    const fields = result?.fields ?? [
      { name: 'created', about: 'when the ticket came', columns: [] as readonly string[], sample: '' },
    ];
    return html`<details ?open=${result === undefined}>
      <summary>What its columns mean, to be put right</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Columns">
        <table>
          <thead>
            <tr>
              ${['Field', 'Column; “date + time” puts two together', 'Means', 'Such as'].map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${fields.map(
              ({ name, about, columns, sample }) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td>
                    <input
                      class="field"
                      aria-label="Column of ${name}"
                      .value=${(this.columns[name] ?? columns).join(' + ')}
                      @change=${({ target }: Event) => this.correct(name, (target as HTMLInputElement).value)}
                    />
                  </td>
                  <td>${about}</td>
                  <td>${sample}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="line start">
        ${wordField('Where the desk is', 'times as written; Europe/Rome', this.timeZone, (text) => (this.timeZone = text))}
        ${wordField('How dates are written', 'guessed; dd/MM/yyyy HH:mm', this.dateForm, (text) => (this.dateForm = text))}
        <button class="button" ?disabled=${isBusy || this.obstacle !== undefined} @click=${() => this.read()}>
          Read it again
        </button>
      </div>
    </details>`;
  }

  private correct(field: string, text: string): void {
    this.columns = { ...this.columns, [field]: columnsOf(text) };
  }

  private use(text: string): void {
    const name = `${(this.sent?.fileName ?? 'model').replace(/(\.csv|\.tsv|\.txt)?(\.gz)?$/i, '')}.yaml`;
    const detail: PlannedBase = { name, text, isShipped: false, presets: [], overrides: [] };
    this.dispatchEvent(new CustomEvent<PlannedBase>('model-made', { detail }));
  }
}

const wordField = (label: string, usual: string, text: string, take: (text: string) => void): TemplateResult =>
  html`<label class="over"
    >${label}
    <input
      class="field"
      placeholder=${usual}
      .value=${text}
      @change=${({ target }: Event) => take((target as HTMLInputElement).value)}
    />
  </label>`;

declare global {
  interface HTMLElementTagNameMap {
    'sy-log-import': LogImport;
  }
}
