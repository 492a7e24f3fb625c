import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Scenario } from '../../engine/index.ts';
import type { ComparedPlans, PlanWish } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import './further-plans.ts';
import './heat-map.ts';
import { settingsOf, unreadTargets, wishedBase, type PlanWork } from './plan-draft.ts';
import { planFileText } from './plan-file.ts';
import { originOf } from './plan-origin.ts';
import './plan-progress.ts';
import './plan-results.ts';
import { planViewStyles } from './plan-view-styles.ts';
import { resultCsv } from './result-csv.ts';
import { saveFile } from './saved-work.ts';
import './staffing-steps.ts';
import { isUnderWay, WatchedPlan } from './watched-plan.ts';

const USUAL = 40;
const MOST = 2000;

/**
 * What comes of base and drafts: played by the server, watched here.
 *
 * @fires run-wanted with what is to be opened
 */
@customElement('sy-plan-outcome')
export class PlanOutcome extends LitElement {
  static override styles = [controls, plainParts, planViewStyles];

  @property({ attribute: false }) work!: PlanWork;
  @property({ attribute: false }) scenario!: Scenario;
  @property() obstacle: string | undefined;
  /** The draft that is worked on; −1 for the base. */
  @property({ type: Number }) chosen = -1;
  @state() private replications = USUAL;
  private readonly compared = new WatchedPlan(this, 'compare');

  override willUpdate(changed: PropertyValues<this>): void {
    this.compared.keepFor(this.work, changed.get('work'));
  }

  override render(): TemplateResult {
    const { compared } = this;
    const result = compared.result?.kind === 'compare' ? compared.result : undefined;
    return html`
      <section class="panel" aria-label="What comes of it">
        <h3>On the same days</h3>
        ${this.form(result)}
        <sy-plan-progress
          what="The comparison"
          .status=${compared.status}
          .trouble=${compared.trouble}
          ?mayAct=${this.obstacle === undefined}
          ?isOld=${compared.isOld(this.wish)}
          @act-wanted=${({ detail }: CustomEvent<'pause' | 'resume' | 'stop'>) => void compared.act(detail)}
        ></sy-plan-progress>
        ${result === undefined ? this.nothingYet() : this.results(result)}
      </section>
      <sy-staffing-steps
        .work=${this.work}
        .scenario=${this.scenario}
        .obstacle=${this.obstacle}
        .chosen=${this.chosen}
      ></sy-staffing-steps>
      <sy-further-plans
        .work=${this.work}
        .scenario=${this.scenario}
        .obstacle=${this.obstacle}
        .chosen=${this.chosen}
      ></sy-further-plans>
    `;
  }

  private form(result: ComparedPlans | undefined): TemplateResult {
    const unread = unreadTargets(this.work, this.scenario);
    const obstacle = this.obstacle ?? unread;
    return html`<form class="line start" @submit=${this.submitted}>
      <label class="over"
        >Days to play of each
        <input
          class="field"
          type="number"
          min="2"
          max=${MOST}
          .value=${String(this.replications)}
          @change=${({ target }: Event) => (this.replications = Math.round((target as HTMLInputElement).valueAsNumber) || USUAL)}
        />
      </label>
      <button class="button main" ?disabled=${this.locked !== undefined}>
        ${this.work.drafts.length === 0 ? 'Play the base' : 'Compare base and drafts'}
      </button>
      <button class="button" type="button" ?disabled=${unread !== undefined} @click=${this.savePlan}>
        Save the plan
      </button>
      ${
        result === undefined
          ? nothing
          : html`<button
                class="button"
                type="button"
                @click=${() => saveFile('comparison.csv', resultCsv(result), 'text/csv')}
              >
                Figures as CSV
              </button>
              <button
                class="button"
                type="button"
                @click=${() => saveFile('comparison.json', JSON.stringify(result, undefined, 2), 'application/json')}
              >
                Everything as JSON
              </button>`
      }
      ${obstacle === undefined ? nothing : html`<span class="quiet">${obstacle}</span>`}
    </form>`;
  }

  /** Why nothing can be played now. */
  private get locked(): string | undefined {
    const { status, isAsking } = this.compared;
    const obstacle = this.obstacle ?? unreadTargets(this.work, this.scenario);
    if (obstacle !== undefined) return obstacle;
    return isAsking || (status !== undefined && isUnderWay(status.state)) ? 'Something is being played.' : undefined;
  }

  private nothingYet(): TemplateResult | typeof nothing {
    const { status } = this.compared;
    if (status !== undefined && isUnderWay(status.state))
      return html`<p class="quiet">The first figures come with the second day.</p>`;
    return status === undefined ? html`<p class="quiet">Nothing is played yet.</p>` : nothing;
  }

  private results(result: ComparedPlans): TemplateResult {
    return html`<sy-plan-results
        .scenario=${this.scenario}
        .result=${result}
        .obstacle=${this.locked}
        @more-wanted=${({ detail }: CustomEvent<number>) => void this.compared.more(detail)}
      ></sy-plan-results>
      <sy-heat-map .scenario=${this.scenario} .result=${result}></sy-heat-map>
      ${originOf(this.compared)}`;
  }

  private get wish(): PlanWish {
    const { work, scenario } = this;
    return {
      kind: 'compare',
      base: wishedBase(work, scenario),
      drafts: work.drafts.map((draft) => ({ name: draft.name, set: settingsOf(scenario, draft) })),
      replications: Math.min(MOST, Math.max(2, this.replications)),
    };
  }

  private submitted(event: Event): void {
    event.preventDefault();
    void this.compared.ask(this.wish);
  }

  private savePlan(): void {
    const { work, scenario, chosen } = this;
    const name = work.base.name.replace(/(\.plan)?\.(ya?ml|json)$/i, '');
    saveFile(`${name}.plan.json`, planFileText(work, scenario, work.drafts[chosen], 'page'), 'application/json');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-plan-outcome': PlanOutcome;
  }
}
