import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Scenario, StaffingPlan } from '../../engine/index.ts';
import type { PlanResult, PlanWish } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import './frontier-chart.ts';
import { planning } from './plan-client.ts';
import { wishedBase, type PlanWork } from './plan-draft.ts';
import './plan-progress.ts';
import { planViewStyles } from './plan-view-styles.ts';
import './tornado-bars.ts';
import { isUnderWay, WatchedPlan } from './watched-plan.ts';

/** What else can be asked of the base. */
const ASKED = [
  { kind: 'staff', button: 'Recommend staffing', what: 'The search for people' },
  { kind: 'frontier', button: 'What more people buy', what: 'The frontier' },
  { kind: 'tornado', button: 'What moves it most', what: 'The tornado' },
] as const;
type Kind = (typeof ASKED)[number]['kind'];

/**
 * What is asked of the base besides comparing: people, a frontier of cost against service, levers.
 *
 * @fires staffing-found with a StaffingPlan
 */
@customElement('sy-further-plans')
export class FurtherPlans extends LitElement {
  static override styles = [controls, plainParts, planViewStyles];

  @property({ attribute: false }) work!: PlanWork;
  @property({ attribute: false }) scenario!: Scenario;
  @property() obstacle: string | undefined;
  private readonly watched: Readonly<Record<Kind, WatchedPlan>> = {
    staff: new WatchedPlan(this, 'staff'),
    frontier: new WatchedPlan(this, 'frontier'),
    tornado: new WatchedPlan(this, 'tornado'),
  };

  override render(): TemplateResult {
    return html`<section class="panel" aria-label="Ask the base">
      <h3>Ask the base</h3>
      <div class="line start">
        ${ASKED.map(
          ({ kind, button }) =>
            html`<button class="button" ?disabled=${this.isLocked(kind)} @click=${() => this.ask(kind)}>
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
        @act-wanted=${({ detail }: CustomEvent<'pause' | 'resume' | 'stop'>) => void watched.act(detail)}
      ></sy-plan-progress>
      ${this.found(watched.result)}`;
  }

  private found(result: PlanResult | null): TemplateResult | typeof nothing {
    switch (result?.kind) {
      case 'tornado':
        return html`<sy-tornado-bars .scenario=${this.scenario} .result=${result}></sy-tornado-bars>`;
      case 'frontier':
        return html`<sy-frontier-chart .result=${result}></sy-frontier-chart>`;
      case 'staff': {
        const { staffing, says, seed } = result;
        return html`<p>${says} <span class="quiet">Seed of the check: ${seed}.</span></p>
          ${
            staffing === null
              ? nothing
              : html`<p><button class="button main" @click=${() => this.take(staffing)}>Make it a draft</button></p>`
          }`;
      }
      default:
        return nothing;
    }
  }

  private isLocked(kind: Kind): boolean {
    const { status, isAsking } = this.watched[kind];
    return this.obstacle !== undefined || isAsking || (status !== undefined && isUnderWay(status.state));
  }

  private ask(kind: Kind): void {
    const wish: PlanWish = {
      kind,
      base: wishedBase(this.work, this.scenario),
      ...(kind !== 'staff' && { replications: 20 }),
    };
    this.watched[kind].forget();
    void this.watched[kind].have(() => planning.start(wish));
  }

  private take(detail: StaffingPlan): void {
    this.dispatchEvent(new CustomEvent<StaffingPlan>('staffing-found', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-further-plans': FurtherPlans;
  }
}
