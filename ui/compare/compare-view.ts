import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Problem, RunListing } from '../../server/protocol/index.ts';
import { addressOf } from '../app/address.ts';
import { controls } from '../kit/controls.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';
import { compareViewStyles } from './compare-view-styles.ts';
import './compare-evidence.ts';
import './compared-desk.ts';

/**
 * Two runs side by side on the same random numbers, and below them what many pairs of such runs say: the two on the screen are one
 * path of many.
 */
@customElement('sy-compare-view')
export class CompareView extends LitElement {
  static override styles = [controls, compareViewStyles];

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  /** The run beside the first. */
  @property() other: string | undefined;
  @state() private second: RunStore | undefined;
  @state() private refused: Problem | undefined;

  private readonly ofDesk = new SliceController(this, ['runs', 'connection'] as const);
  private readonly ofFirst = new SliceController(this, ['joined', 'details'] as const);
  private readonly ofSecond = new SliceController(this, ['joined', 'details'] as const);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch(undefined);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.watch(this.other);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.ofDesk.source = this.desk;
    this.ofFirst.source = this.store;
    if (changed.has('other') || changed.has('desk')) this.watch(this.other);
  }

  override render(): TemplateResult {
    const { store, second } = this;
    return html`
      <div class="top">
        <h2>Two desks, the same day</h2>
        ${this.picker()}
      </div>
      ${this.refused === undefined ? nothing : html`<p class="refused" role="alert">${this.refused.message}</p>`}
      ${
        second === undefined
          ? this.nobody()
          : html`<div class="desks">
                <sy-compared-desk letter="A" .desk=${this.desk} .store=${store}></sy-compared-desk>
                <sy-compared-desk letter="B" .desk=${this.desk} .store=${second}></sy-compared-desk>
              </div>
              <sy-compare-evidence .desk=${this.desk} .store=${store} .second=${second.run}></sy-compare-evidence>`
      }
    `;
  }

  private picker(): TemplateResult {
    const others = this.desk?.runs.filter(({ run }) => run !== this.store?.run) ?? [];
    return html`
      <label class="over">
        Beside it
        <select class="field" @change=${this.picked}>
          <option value="" .selected=${this.other === undefined}>nothing yet</option>
          ${others.map(
            (run) => html`<option value=${run.run} .selected=${run.run === this.other}>${nameOf(run)}</option>`,
          )}
        </select>
      </label>
      <button class="button main" aria-disabled=${this.obstacle === undefined ? nothing : 'true'} @click=${this.double}>
        Put a copy beside it
      </button>
    `;
  }

  private get obstacle(): string | undefined {
    return this.store === undefined ? 'There is no run yet.' : this.desk?.obstacleTo('fork');
  }

  private nobody(): TemplateResult {
    return html`<div class="nobody">
      <p>
        Put a copy of this run beside it, with the same tickets, the same experts and the same luck. Then pull one lever
        on one of the two: whatever differs from then on comes from that lever and its consequences.
      </p>
      ${this.obstacle === undefined ? nothing : html`<p>${this.obstacle}</p>`}
    </div>`;
  }

  private watch(run: string | undefined): void {
    if (this.second?.run === run) return;
    if (this.second !== undefined) this.desk?.leave(this.second.run);
    this.second = run === undefined ? undefined : this.desk?.watch(run);
    this.ofSecond.source = this.second;
  }

  private picked({ target }: Event): void {
    this.go((target as HTMLSelectElement).value);
  }

  private go(other: string): void {
    const run = this.store?.run;
    location.hash = addressOf({
      view: 'compare',
      ...(run !== undefined && { run }),
      ...(other !== '' && { other }),
    });
  }

  private async double(): Promise<void> {
    const { desk, store } = this;
    if (desk === undefined || store === undefined || this.obstacle !== undefined) return;
    this.refused = undefined;
    // Both stand still at the same moment, so that they go on together.
    const paused = await desk.request('setPace', { run: store.run, pace: { kind: 'paused' } });
    if (!paused.ok) {
      this.refused = paused.problem;
      return;
    }
    const { name, now } = paused.value.summary;
    const pace = { kind: 'paused' } as const;
    const request = {
      run: store.run,
      at: { from: 'moment', at: now },
      name: `${name}, B`.slice(0, 120),
      pace,
    } as const;
    const answer = await desk.request('fork', request);
    if (answer.ok) this.go(answer.value.run);
    else this.refused = answer.problem;
  }
}

const nameOf = ({ name, seed }: RunListing): string => `${name} (seed ${seed})`;

declare global {
  interface HTMLElementTagNameMap {
    'sy-compare-view': CompareView;
  }
}
