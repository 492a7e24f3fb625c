import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Scenario } from '../../engine/index.ts';
import type { PlanResult, PlanWish } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import './frontier-chart.ts';
import { unreadTargets, wishedBase, type PlanWork } from './plan-draft.ts';
import { originOf } from './plan-origin.ts';
import './plan-progress.ts';
import { planViewStyles } from './plan-view-styles.ts';
import './tornado-bars.ts';
import { isUnderWay, WatchedPlan } from './watched-plan.ts';

/** What else can be asked of the base, or of the draft that is worked on. */
const ASKED = [
  { kind: 'frontier', button: 'What more people buy', what: 'The frontier' },
  { kind: 'tornado', button: 'What moves it most', what: 'The tornado' },
] as const;
type Kind = (typeof ASKED)[number]['kind'];

/** What is asked besides comparing and people: a frontier of cost against service, levers. */
@customElement('sy-further-plans')
export class FurtherPlans extends LitElement {
  static override styles = [controls, plainParts, planViewStyles];

  @property({ attribute: false }) work!: PlanWork;
  @property({ attribute: false }) scenario!: Scenario;
  @property() obstacle: string | undefined;
  /** The draft that is worked on; −1 for the base. */
  @property({ type: Number }) chosen = -1;
  private readonly watched: Readonly<Record<Kind, WatchedPlan>> = {
    frontier: new WatchedPlan(this, 'frontier'),
    tornado: new WatchedPlan(this, 'tornado'),
  };

  override willUpdate(changed: PropertyValues<this>): void {
    for (const watched of Object.values(this.watched)) watched.keepFor(this.work, changed.get('work'));
  }

  override render(): TemplateResult {
    return html`<section class="panel" aria-label="What more people and other levers are worth">
      <h3>What more people and other levers are worth in ${this.work.drafts[this.chosen]?.name ?? 'A, the base'}</h3>
      <div class="line start">
        ${ASKED.map(
          ({ kind, button }) =>
            html`<button
              class="button"
              ?disabled=${this.isLocked(kind)}
              @click=${() => void this.watched[kind].ask(this.wishOf(kind))}
            >
              ${button}
            </button>`,
        )}
      </div>
      ${ASKED.map(({ kind, what }) => this.outcome(kind, what))}
    </section>`;
  }

  private outcome(kind: Kind, what: string): TemplateResult {
    const watched = this.watched[kind];
    return html`<sy-plan-progress
        .what=${what}
        .status=${watched.status}
        .trouble=${watched.trouble}
        ?mayAct=${this.obstacle === undefined}
        ?isOld=${watched.isOld(this.wishOf(kind))}
        @act-wanted=${({ detail }: CustomEvent<'pause' | 'resume' | 'stop'>) => void watched.act(detail)}
      ></sy-plan-progress>
      ${this.found(watched.result)} ${originOf(watched)}`;
  }

  private found(result: PlanResult | null): TemplateResult | typeof nothing {
    switch (result?.kind) {
      case 'tornado':
        return html`<sy-tornado-bars .scenario=${this.scenario} .result=${result}></sy-tornado-bars>`;
      case 'frontier':
        return html`<sy-frontier-chart .result=${result}></sy-frontier-chart>`;
      default:
        return nothing;
    }
  }

  private isLocked(kind: Kind): boolean {
    const { status, isAsking } = this.watched[kind];
    const obstacle = this.obstacle ?? unreadTargets(this.work, this.scenario);
    return obstacle !== undefined || isAsking || (status !== undefined && isUnderWay(status.state));
  }

  private wishOf(kind: Kind): PlanWish {
    const { work, scenario, chosen } = this;
    return { kind, base: wishedBase(work, scenario, work.drafts[chosen]), replications: 20 };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-further-plans': FurtherPlans;
  }
}
