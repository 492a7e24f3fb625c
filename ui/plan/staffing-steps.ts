import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Scenario, StaffingPlan } from '../../engine/index.ts';
import type { PlanWish, ReportResult, StaffResult, WishedBase } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import './made-files.ts';
import { unreadTargets, wishedBase, type PlanWork } from './plan-draft.ts';
import { originOf } from './plan-origin.ts';
import './plan-progress.ts';
import { planViewStyles } from './plan-view-styles.ts';
import './roster-days.ts';
import './roster-options.ts';
import type { RosterChoice } from './roster-options.ts';
import { stepsStyles } from './staffing-steps-styles.ts';
import { isUnderWay, WatchedPlan } from './watched-plan.ts';

type Step = 'staff' | 'roster' | 'report';
const WHAT: Readonly<Record<Step, string>> = {
  staff: 'The search for people',
  roster: 'The roster',
  report: 'The report',
};

/**
 * From what is promised to people, shifts and a page to show: three steps, each from what the one before came to.
 *
 * @fires staffing-found with a StaffingPlan
 */
@customElement('sy-staffing-steps')
export class StaffingSteps extends LitElement {
  static override styles = [controls, plainParts, planViewStyles, stepsStyles];

  @property({ attribute: false }) work!: PlanWork;
  @property({ attribute: false }) scenario!: Scenario;
  @property() obstacle: string | undefined;
  /** The draft that is worked on; −1 for the base. */
  @property({ type: Number }) chosen = -1;
  @state() private choice: RosterChoice = {};
  private readonly watched: Readonly<Record<Step, WatchedPlan>> = {
    staff: new WatchedPlan(this, 'staff'),
    roster: new WatchedPlan(this, 'roster'),
    report: new WatchedPlan(this, 'report'),
  };

  override willUpdate(changed: PropertyValues<this>): void {
    for (const watched of Object.values(this.watched)) watched.keepFor(this.work, changed.get('work'));
  }

  override render(): TemplateResult {
    const { staff, roster, report } = this.watched;
    const name = this.name;
    const found = staff.result?.kind === 'staff' ? staff.result : undefined;
    return html`<section class="panel" aria-label="People, roster, report">
      <h3>People, roster, report</h3>
      <ol class="steps">
        <li>
          <h4>People</h4>
          <p class="quiet">The fewest people who surely keep what is promised in ${name}, searched by playing.</p>
          ${this.button('staff', `Recommend staffing for ${name}`)} ${this.progress('staff')}
          ${found === undefined ? nothing : this.found(found)}
        </li>
        <li>
          <h4>Roster</h4>
          <p class="quiet">
            The cheapest shifts that cover ${this.madeOf('staff')}, given to people, played with breaks and people who
            do not turn up.
          </p>
          <sy-roster-options
            .choice=${this.choice}
            @roster-chosen=${({ detail }: CustomEvent<RosterChoice>) => (this.choice = detail)}
          ></sy-roster-options>
          ${this.button('roster', 'Make roster')} ${this.progress('roster')}
          ${roster.result?.kind === 'roster' ? html`<sy-roster-days .result=${roster.result}></sy-roster-days>` : nothing}
          <sy-made-files .status=${roster.status}></sy-made-files>
          ${originOf(roster)}
        </li>
        <li>
          <h4>Report</h4>
          <p class="quiet">
            One page to show, and its PDF, of ${this.madeOf('roster')}: decision, service, cost, risk, what moves it,
            how to reproduce it.
          </p>
          ${this.button('report', 'Make report')} ${this.progress('report')}
          ${report.result?.kind === 'report' ? reported(report.result) : nothing}
          <sy-made-files .status=${report.status}></sy-made-files>
          ${originOf(report)}
        </li>
      </ol>
    </section>`;
  }

  private get name(): string {
    return this.work.drafts[this.chosen]?.name ?? 'A, the base';
  }

  /** The base with the draft that is worked on. */
  private get base(): WishedBase {
    return wishedBase(this.work, this.scenario, this.work.drafts[this.chosen]);
  }

  private wishOf(step: Step): PlanWish {
    switch (step) {
      case 'staff':
        return { kind: 'staff', base: this.base };
      case 'roster':
        return { kind: 'roster', of: this.sourceOf(['staff']), ...this.choice };
      case 'report':
        return { kind: 'report', of: this.sourceOf(['roster', 'staff']) };
    }
  }

  /** The first of these steps that has made something of what is planned now; else the people as they are. */
  private sourceOf(steps: readonly Step[]): Extract<PlanWish, { kind: 'roster' }>['of'] {
    const plan = steps.map((step) => this.usable(step)).find((made) => made !== undefined);
    return plan === undefined ? { from: 'base', base: this.base } : { from: 'plan', plan };
  }

  /** The name of a step’s plan, where it is of what is planned now and has made a plan file. */
  private usable(step: Step): string | undefined {
    const { status } = this.watched[step];
    const hasPlan =
      status?.state === 'finished' && status.files.some(({ name, isAsked }) => !isAsked && name.endsWith('.plan.json'));
    return hasPlan && !this.watched[step].isOld(this.wishOf(step)) ? status.plan : undefined;
  }

  private madeOf(step: Step): string {
    if (step === 'roster' && this.usable('roster') !== undefined) return 'the roster above';
    return this.usable('staff') === undefined ? `the people of ${this.name}` : 'the people recommended above';
  }

  private button(step: Step, label: string): TemplateResult {
    const { status, isAsking } = this.watched[step];
    const obstacle = this.obstacle ?? unreadTargets(this.work, this.scenario);
    const isLocked = obstacle !== undefined || isAsking || (status !== undefined && isUnderWay(status.state));
    return html`<p>
      <button class="button" ?disabled=${isLocked} @click=${() => this.watched[step].ask(this.wishOf(step))}>
        ${label}
      </button>
    </p>`;
  }

  private progress(step: Step): TemplateResult {
    const watched = this.watched[step];
    return html`<sy-plan-progress
      .what=${WHAT[step]}
      .status=${watched.status}
      .trouble=${watched.trouble}
      ?mayAct=${this.obstacle === undefined}
      ?isOld=${watched.isOld(this.wishOf(step))}
      @act-wanted=${({ detail }: CustomEvent<'pause' | 'resume' | 'stop'>) => void watched.act(detail)}
    ></sy-plan-progress>`;
  }

  private found({ staffing, says, more, backtest, verdict }: StaffResult): TemplateResult {
    return html`<p class="says ${verdict}">${says}</p>
      <ul class="more" aria-label="What else is known of it">
        ${[...more, backtest].map((line) => html`<li>${line}</li>`)}
      </ul>
      <div class="line start">
        ${staffing === null ? nothing : this.draftButton(staffing)}
        <sy-made-files .status=${this.watched.staff.status}></sy-made-files>
      </div>
      ${originOf(this.watched.staff)}`;
  }

  /** Only while it is of what is planned now, whose settings the draft has. */
  private draftButton(staffing: StaffingPlan): TemplateResult {
    const isOld = this.watched.staff.isOld(this.wishOf('staff'));
    return html`<button class="button main" ?disabled=${isOld} @click=${() => this.take(staffing)}>
      Make it a draft
    </button>`;
  }

  private take(detail: StaffingPlan): void {
    this.dispatchEvent(new CustomEvent<StaffingPlan>('staffing-found', { detail, bubbles: true, composed: true }));
  }
}

const reported = ({ says, backtest, replications, seed, noPdf }: ReportResult): TemplateResult =>
  html`<ul class="more" aria-label="What the report says">
    ${[...says, backtest].map((line) => html`<li>${line}</li>`)}
    <li>From ${replications} runs on random numbers of its own, seed ${seed}.</li>
    ${noPdf === null ? nothing : html`<li>There is no PDF: ${noPdf}</li>`}
  </ul>`;

declare global {
  interface HTMLElementTagNameMap {
    'sy-staffing-steps': StaffingSteps;
  }
}
