import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formulaText, replicationSeed, valueText, type FigureDefinition } from '../../engine/index.ts';
import type { ComparedPlans, PlanRange } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { openRun } from './wanted-run.ts';

/** A number that somebody wants to know the origin of. */
export interface Traced {
  /** Place of the way to play. */
  readonly arm: number;
  readonly key: string;
  readonly definition: FigureDefinition;
  readonly figure: PlanRange;
  /** Against the base, in a sentence. */
  readonly says: string | undefined;
}

/**
 * Where a number is from: how it is reckoned, from which runs, how sure it is; each of the runs can be opened.
 *
 * @fires run-wanted with what is to be opened
 */
@customElement('sy-figure-trace')
export class FigureTrace extends LitElement {
  static override styles = [
    controls,
    plainParts,
    css`
      section {
        display: grid;
        gap: var(--sy-space-2);
        padding: var(--sy-space-3) var(--sy-space-4);
        border: 1px solid var(--sy-line);
        border-radius: var(--sy-radius);
        background: var(--sy-surface);
        font-size: var(--sy-text-small);
      }
      h3,
      p {
        margin: 0;
        max-inline-size: 60rem;
        overflow-wrap: anywhere;
      }
      h3 {
        font-size: var(--sy-text-normal);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--sy-space-3);
      }
      input {
        inline-size: 6rem;
      }
    `,
  ];

  @property({ attribute: false }) traced!: Traced;
  @property({ attribute: false }) result!: ComparedPlans;

  override render(): TemplateResult {
    const { definition, figure, says, arm } = this.traced;
    const { replications, seed, level, arms } = this.result;
    const value = (number: number | null): string => valueText({ value: number, definition });
    return html`<section aria-label="Where this number is from">
      <h3>${definition.label} in ${arms[arm]?.name}: ${value(figure.value)}</h3>
      <p>${formulaText(definition)}</p>
      <p>
        From ${replications} runs, seeds ${replicationSeed(seed, 0)} to ${replicationSeed(seed, replications - 1)}.
        ${
          figure.low === null
            ? 'One interval cannot be told from so few.'
            : `The true value is between ${value(figure.low)} and ${value(figure.high)}, ${Number((level * 100).toPrecision(6))} % of such intervals cover it.`
        }
      </p>
      ${says === undefined ? nothing : html`<p>${says}</p>`}
      <form @submit=${this.submitted}>
        <label class="over"
          >Run, 1 to ${replications}
          <input class="field" name="run" type="number" min="1" max=${replications} value="1" required />
        </label>
        <button class="button">Open this run</button>
      </form>
    </section>`;
  }

  private submitted(event: SubmitEvent): void {
    event.preventDefault();
    const run = Number(new FormData(event.target as HTMLFormElement).get('run'));
    const { seed, arms } = this.result;
    openRun(this, { of: arms[this.traced.arm]!, seed: replicationSeed(seed, run - 1), at: 0 });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-figure-trace': FigureTrace;
  }
}
