import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Comparison, Problem, RunId } from '../../server/protocol/index.ts';
import '../figures/difference-strip.ts';
import { controls } from '../kit/controls.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';
import { COMPARED_FIGURES } from './compared-figures.ts';
import { compareViewStyles } from './compare-view-styles.ts';

const PAIRS = 100;

/** What many pairs of two runs say, played in the background: for each figure the difference, and how sure it is by now. */
@customElement('sy-compare-evidence')
export class CompareEvidence extends LitElement {
  static override styles = [controls, compareViewStyles];

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  /** The run that is compared with that of the store. */
  @property() second: RunId | undefined;
  @state() private comparison: Comparison | undefined;
  @state() private refused: Problem | undefined;

  private readonly ofDesk = new SliceController(this, ['comparisons', 'connection'] as const, () => this.follow());

  override willUpdate(changed: PropertyValues<this>): void {
    this.ofDesk.source = this.desk;
    if (!changed.has('second') && !changed.has('store')) return;
    this.comparison = undefined;
    this.refused = undefined;
  }

  override render(): TemplateResult {
    const { comparison, refused } = this;
    return html`<section aria-labelledby="evidence">
      <div class="top">
        <h3 id="evidence">What many such days say</h3>
        ${comparison === undefined ? nothing : html`<p role="status">${progressOf(comparison)}</p>`} ${this.button()}
      </div>
      ${refused === undefined ? nothing : html`<p class="refused" role="alert">${refused.message} ${refused.remedy ?? ''}</p>`}
      ${
        comparison === undefined
          ? html`<p class="quiet">
              The two desks above are one day. Played again many times with other random numbers, the same in both, they
              show how much of a difference is the rule and how much is luck.
            </p>`
          : html`<div class="strips">${COMPARED_FIGURES.map((key) => this.strip(key, comparison))}</div>`
      }
    </section>`;
  }

  private button(): TemplateResult {
    if (this.comparison?.state === 'running') return html`<button class="button" @click=${this.stop}>Enough</button>`;
    const obstacle = this.desk?.obstacleTo('compare');
    return html`<button
      class="button"
      aria-disabled=${obstacle === undefined ? nothing : 'true'}
      title=${obstacle ?? nothing}
      @click=${this.compare}
    >
      Play ${PAIRS} pairs
    </button>`;
  }

  private strip(key: string, { figures, level, wanted }: Comparison): TemplateResult | typeof nothing {
    const column = this.store?.joined?.figures.find((figure) => figure.key === key);
    if (column === undefined) return nothing;
    return html`<sy-difference-strip
      .column=${column}
      .paired=${figures.find((figure) => figure.key === key)}
      .names=${['A', 'B']}
      .level=${level}
      .wanted=${wanted}
    ></sy-difference-strip>`;
  }

  private follow(): void {
    const { comparison } = this;
    if (comparison === undefined) return;
    this.comparison = this.desk?.comparisons.find((each) => each.comparison === comparison.comparison) ?? comparison;
  }

  private async compare(): Promise<void> {
    const { desk, store, second } = this;
    if (desk === undefined || store === undefined || second === undefined) return;
    if (desk.obstacleTo('compare') !== undefined) return;
    this.refused = undefined;
    const answer = await desk.request('compare', { runA: store.run, runB: second, replications: PAIRS });
    if (answer.ok) this.comparison = answer.value;
    else this.refused = answer.problem;
  }

  private async stop(): Promise<void> {
    const { desk, comparison } = this;
    if (comparison !== undefined) await desk?.request('stopCompare', { comparison: comparison.comparison });
  }
}

function progressOf({ state: stage, done, wanted, message }: Comparison): string {
  if (stage === 'failed') return message ?? 'It broke off.';
  return stage === 'running' ? `${done} of ${wanted} pairs …` : `${done} pairs`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-compare-evidence': CompareEvidence;
  }
}
