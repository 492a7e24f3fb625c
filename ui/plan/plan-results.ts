import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { figureCatalogue, inOneUnit, toldFigure, valueText, type Scenario } from '../../engine/index.ts';
import type { ComparedPlans, PlanArm, PlanRange } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import '../figures/figure-term.ts';
import './figure-trace.ts';
import type { Traced } from './figure-trace.ts';
import { planResultsStyles } from './plan-results-styles.ts';

/** What differs by more than chance stands out by a mark and a word, not by colour alone. */
const MARKS = { lower: '▼', higher: '▲', equal: '=', undecided: '·' } as const;
const WORDS = { lower: 'lower', higher: 'higher', equal: 'the same', undecided: 'not distinguishable yet' } as const;

/**
 * What a comparison comes to: a sentence for each draft, then every figure in every way to play.
 *
 * @fires more-wanted with how many further days
 * @fires run-wanted with what is to be opened
 */
@customElement('sy-plan-results')
export class PlanResults extends LitElement {
  static override styles = [controls, plainParts, planResultsStyles];

  @property({ attribute: false }) scenario!: Scenario;
  @property({ attribute: false }) result!: ComparedPlans;
  /** Why no more can be played now; undefined where it can. */
  @property() obstacle: string | undefined;
  @state() private traced: Traced | undefined;

  override render(): TemplateResult {
    const { result } = this;
    return html`
      <ol class="decisions">
        ${result.pairs.map(
          (pair) =>
            html`<li class=${pair.verdict}>
              <p>${pair.decision}</p>
              ${this.further(pair.further)}
            </li>`,
        )}
      </ol>
      <div class="scroll" tabindex="0" role="region" aria-label="Figures of every way to play">
        <table>
          <caption>
            The same ${result.replications} ${result.unit}s in each, seed ${result.seed}; ${levelText(result.level)}
            intervals.${result.arms.length === 1 ? '' : ` Differences are against ${result.arms[0]!.name}.`}
          </caption>
          <thead>
            <tr>
              <td></td>
              ${result.arms.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.promised()}
            <tr>
              <th scope="row">Expert-hours</th>
              ${result.arms.map(({ hours }) => html`<td class="number">${hours}</td>`)}
            </tr>
            ${result.arms[0]?.figures.map(({ key }) => this.row(key))}
          </tbody>
        </table>
      </div>
      ${
        this.traced === undefined
          ? html`<p class="quiet">Press a number to see where it is from.</p>`
          : html`<sy-figure-trace .traced=${this.traced} .result=${result}></sy-figure-trace>`
      }
    `;
  }

  private further(further: number | null): TemplateResult | typeof nothing {
    if (further === null) return nothing;
    const most = Math.min(further, 2000);
    return html`<button
      class="button"
      aria-disabled=${this.obstacle === undefined ? nothing : 'true'}
      title=${this.obstacle ?? nothing}
      @click=${() => this.obstacle === undefined && this.dispatchEvent(new CustomEvent<number>('more-wanted', { detail: most }))}
    >
      Play ${most} more
    </button>`;
  }

  private promised(): TemplateResult | typeof nothing {
    const { result } = this;
    if (result.promise === null) return nothing;
    return html`<tr>
      <th scope="row">${capital(result.unit)}s that keep ${result.promise}</th>
      ${result.arms.map(({ met }) => html`<td class="number">${met === null ? '–' : shareText(met)}</td>`)}
    </tr>`;
  }

  private row(key: string): TemplateResult | typeof nothing {
    const definition = figureCatalogue(this.scenario).find((each) => each.key === key);
    if (definition === undefined) return nothing;
    const column = toldFigure(definition, this.scenario.figures);
    return html`<tr>
      <th scope="row"><sy-figure-term .column=${column}></sy-figure-term></th>
      ${this.result.arms.map((arm, place) => this.value(arm, place, key))}
    </tr>`;
  }

  private value(arm: PlanArm, place: number, key: string): TemplateResult {
    const definition = figureCatalogue(this.scenario).find((each) => each.key === key)!;
    const figure = arm.figures.find((each) => each.key === key);
    if (figure === undefined) return html`<td class="number">–</td>`;
    const compared = this.result.pairs[place - 1]?.figures.find((each) => each.key === key);
    const traced = { arm: place, key, definition, figure, says: compared?.says };
    return html`<td class="number">
      <button
        class="link value"
        aria-label="${arm.name}: ${valueText({ value: figure.value, definition })}, where it is from"
        @click=${() => (this.traced = traced)}
      >
        ${valueText({ value: figure.value, definition })}
      </button>
      ${
        compared === undefined
          ? nothing
          : html`<small class=${compared.verdict} title=${compared.says}
              ><span aria-hidden="true">${MARKS[compared.verdict]}</span>
              ${differenceText(compared.difference, definition)}
              <span class="word">${WORDS[compared.verdict]}</span></small
            >`
      }
    </td>`;
  }
}

type Written = Parameters<typeof inOneUnit>[1];

function differenceText(difference: PlanRange | null, definition: Written): string {
  if (difference === null || difference.value === null || difference.low === null) return '';
  const { texts, sign } = inOneUnit([difference.value, difference.value - difference.low], definition);
  return `${texts[0]!.replace('-', '−')} ± ${texts[1]}${definition.unit === 'percent' ? ' pts' : sign}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const levelText = (level: number): string => `${Number((level * 100).toPrecision(6))} %`;
const shareText = ({ value, low, high }: PlanRange): string =>
  value === null ? '–' : `${Math.round(value)} % (${Math.round(low ?? 0)}–${Math.round(high ?? 100)})`;

declare global {
  interface HTMLElementTagNameMap {
    'sy-plan-results': PlanResults;
  }
}
