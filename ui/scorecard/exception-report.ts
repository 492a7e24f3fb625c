import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { counted, labelAlone, targetText } from '../../engine/index.ts';
import type { ExceptionsChange, ExceptionsHour, FigureColumn } from '../../server/protocol/index.ts';
import '../figures/band-mark.ts';
import { aimText, writeValue } from '../figures/column-value.ts';
import '../figures/figure-term.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { shapeIcon } from '../kit/shape-icon.ts';
import { intervalOf, minuteOf } from '../time-bar/moment-words.ts';
import { exceptionReportStyles } from './exception-report-styles.ts';

const DIRECTIONS = { better: 'up', worse: 'down', different: 'diamond' } as const;

/** What is shown: everything, one direction, or what got worse and has stayed so. */
const CHOICES = {
  all: { word: 'All', fits: () => true },
  worse: { word: 'Worse', fits: ({ is }: ExceptionsChange) => is === 'worse' },
  better: { word: 'Better', fits: ({ is }: ExceptionsChange) => is === 'better' },
  lasting: {
    word: 'Worse and lasting',
    fits: ({ is, until }: ExceptionsChange) => is === 'worse' && until === null,
  },
} as const;
type Choice = keyof typeof CHOICES;
const CHOICE_NAMES = ['all', 'worse', 'better', 'lasting'] as const satisfies readonly Choice[];

/** Figures that changed their band or crossed their target, hour by hour, the newest first. */
@customElement('sy-exception-report')
export class ExceptionReport extends LitElement {
  static override styles = [plainParts, exceptionReportStyles];

  @property({ attribute: false }) hours: readonly ExceptionsHour[] = [];
  @property({ attribute: false }) columns: readonly FigureColumn[] = [];
  /** Length of the run, which decides how moments are written. */
  @property({ type: Number }) horizon = 0;
  /** Whether everything is shown, without a choice. */
  @property({ type: Boolean, attribute: 'is-brief' }) isBrief = false;
  @state() private choice: Choice = 'all';

  override render(): TemplateResult {
    const { fits } = CHOICES[this.choice];
    const shown = this.hours
      .map((hour) => ({ ...hour, changes: hour.changes.filter(fits) }))
      .filter(({ changes }) => changes.length > 0);
    return html`${this.isBrief || this.hours.length === 0 ? nothing : this.choices()}
    ${shown.length === 0 ? this.nothingToTell() : this.table(shown)}`;
  }

  private choices(): TemplateResult {
    return html`<div class="choices" role="group" aria-label="Changes">
      ${CHOICE_NAMES.map(
        (name) =>
          html`<button class="plain" aria-pressed=${name === this.choice} @click=${() => (this.choice = name)}>
            ${CHOICES[name].word}
          </button>`,
      )}
    </div>`;
  }

  private nothingToTell(): TemplateResult {
    const words =
      this.hours.length === 0 ? 'No figure has changed its band so far.' : 'None of the changes told is of this kind.';
    return html`<p class="quiet none">${shapeIcon('check')} ${words}</p>`;
  }

  private table(hours: readonly ExceptionsHour[]): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Was</th>
          <th scope="col">Is</th>
        </tr>
      </thead>
      ${hours.map((hour) => this.hour(hour))}
    </table>`;
  }

  private hour(hour: ExceptionsHour): TemplateResult {
    const worse = hour.changes.filter(({ is }) => is === 'worse').length;
    const better = hour.changes.filter(({ is }) => is === 'better').length;
    const told = [worse === 0 ? '' : `${worse} worse`, better === 0 ? '' : `${better} better`].filter((text) => text);
    return html`<tbody>
      <tr class="hour">
        <th scope="rowgroup" colspan="3">
          <b>${intervalOf(hour.from, hour.until, this.horizon)}</b>
          <span class="quiet">${told.length === 0 ? counted(hour.changes.length, 'change') : told.join(', ')}</span>
        </th>
      </tr>
      ${hour.changes.map((change) => this.change(change, hour))}
    </tbody>`;
  }

  private change(change: ExceptionsChange, { best, worst, until }: ExceptionsHour): TemplateResult | typeof nothing {
    const column = this.columns.find(({ key }) => key === change.figure);
    if (column === undefined) return nothing;
    const { before, after, is, trend, since } = change;
    const word = change.figure === worst ? 'worst of the hour' : change.figure === best ? 'best of the hour' : is;
    const notes = [word, aimOf(column, change)].filter((text) => text !== '');
    const stays =
      change.until === null ? 'still so' : change.until === until ? 'that hour' : `until ${this.minute(change.until)}`;
    return html`<tr class=${is}>
      <th scope="row">
        <span class="figure"
          >${shapeIcon(DIRECTIONS[is])}<sy-figure-term
            .column=${column}
            .label=${labelAlone(column, this.columns)}
            .target=${change.target}
          ></sy-figure-term
        ></span>
        <small>${notes.join(', ')}</small>
      </th>
      <td>${judged(column, before)}<small>since ${this.minute(since)}</small></td>
      <td>${judged(column, after)}<small>${stays}, ${trend}</small></td>
    </tr>`;
  }

  private minute(moment: number): string {
    return minuteOf(moment, this.horizon);
  }
}

const judged = (column: FigureColumn, { value, verdict }: ExceptionsChange['after']): TemplateResult =>
  html`<span class="judged"><b>${writeValue(column, value)}</b> <sy-band-mark .band=${verdict}></sy-band-mark></span>`;

function aimOf(column: FigureColumn, { target }: ExceptionsChange): string {
  const aim = aimText(column);
  return aim !== '' || target === null ? aim : `target ${targetText(target, column)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-exception-report': ExceptionReport;
  }
}
