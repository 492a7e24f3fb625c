import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { backtestSentence, type Scenario, type StaffingPlan } from '../../engine/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import './base-picker.ts';
import './demand-strip.ts';
import './draft-list.ts';
import { freeName } from './draft-list.ts';
import './log-import.ts';
import './plan-outcome.ts';
import { daysOf, overridesOf, readBase, staffingOfDraft } from './plan-draft.ts';
import type { Draft, PlannedBase, PlanWork } from './plan-draft.ts';
import { planViewStyles } from './plan-view-styles.ts';
import { nothingYet, unreadable } from './plan-view-words.ts';
import { savedWork, saveWork } from './saved-work.ts';
import './staffing-grid.ts';
import './target-lines.ts';
import { UndoStack } from './undo-stack.ts';
import type { RunToOpen, WantedRun } from './wanted-run.ts';

/**
 * Planning: a base, what is promised, drafts with other people or settings, and what comes of them on the same days.
 *
 * @fires run-opened with a RunToOpen
 */
@customElement('sy-plan-view')
export class PlanView extends LitElement {
  static override styles = [controls, plainParts, planViewStyles];

  /** Names of the scenarios that ship. */
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ attribute: false }) load!: (name: string) => Promise<string>;
  /** Why nothing can be started; undefined where it can. */
  @property() obstacle: string | undefined;
  @state() private chosen = -1;
  @state() private day = 0;
  private work = new UndoStack<PlanWork | undefined>(savedWork());

  override render(): TemplateResult {
    const work = this.work.now;
    return html`
      <h2>Plan</h2>
      <sy-base-picker
        .names=${this.names}
        .load=${this.load}
        .chosen=${work?.base.name ?? ''}
        @base-chosen=${({ detail }: CustomEvent<PlannedBase>) => this.begin(detail)}
      ></sy-base-picker>
      <sy-log-import
        .obstacle=${this.obstacle}
        @model-made=${({ detail }: CustomEvent<PlannedBase>) => this.begin(detail)}
      ></sy-log-import>
      ${work === undefined ? nothingYet() : this.planning(work)}
    `;
  }

  private planning(work: PlanWork): TemplateResult {
    const parsed = readBase(work);
    if (!parsed.ok) return unreadable(work.base.name, parsed.problem);
    const scenario = parsed.value;
    return html`
      <div class="top">
        <section class="panel" aria-label="What is promised">
          <h3>What is promised</h3>
          <sy-target-lines
            .scenario=${scenario}
            .lines=${work.targets}
            @targets-changed=${({ detail }: CustomEvent<PlanWork['targets']>) => this.put({ ...work, targets: detail })}
            @undo-wanted=${() => this.step('undo')}
          ></sy-target-lines>
          <p class="quiet">${backtestSentence(scenario.history)}</p>
        </section>
        <section class="panel" aria-label="Drafts">
          <h3>Base and drafts</h3>
          <sy-draft-list
            .scenario=${scenario}
            .drafts=${work.drafts}
            .chosen=${this.chosen}
            @drafts-changed=${({ detail }: CustomEvent<readonly Draft[]>) => this.put({ ...work, drafts: detail })}
            @draft-chosen=${({ detail }: CustomEvent<number>) => (this.chosen = detail)}
          ></sy-draft-list>
        </section>
      </div>
      ${this.people(work, scenario)}
      <sy-plan-outcome
        .work=${work}
        .scenario=${scenario}
        .obstacle=${this.obstacle}
        .chosen=${this.chosen}
        @staffing-found=${({ detail }: CustomEvent<StaffingPlan>) => this.recommended(work, detail)}
        @run-wanted=${({ detail }: CustomEvent<WantedRun>) => this.open(work, scenario, detail)}
      ></sy-plan-outcome>
    `;
  }

  private people(work: PlanWork, scenario: Scenario): TemplateResult {
    const base = staffingOfDraft(scenario, undefined);
    if (base.groups.length === 0) {
      return html`<p class="quiet">
        Nobody of this scenario is planned by numbers: its people come and go by chance, or there is no end of them.
        Settings of a draft can change them.
      </p>`;
    }
    const draft = work.drafts[this.chosen];
    const plan = staffingOfDraft(scenario, draft);
    const days = daysOf(scenario, base.groups[0]!.staffed.length);
    const day = days[Math.min(this.day, days.length - 1)]!;
    return html`<section class="panel" aria-label="Demand and people">
      <div class="line">
        <h3>Demand and people of ${draft?.name ?? 'A'}</h3>
        ${
          days.length === 1
            ? nothing
            : html`<label class="over"
                >Day
                <select
                  class="field"
                  @change=${(event: Event) => (this.day = Number((event.target as HTMLSelectElement).value))}
                >
                  ${days.map(({ name }, place) => html`<option value=${place} ?selected=${place === this.day}>${name}</option>`)}
                </select>
              </label>`
        }
      </div>
      <sy-demand-strip .scenario=${scenario} .day=${day}></sy-demand-strip>
      <sy-staffing-grid
        .scenario=${scenario}
        .plan=${plan}
        .base=${draft === undefined ? undefined : base}
        .day=${day}
        .locked=${draft === undefined ? 'These are the people of the base. Make a draft to change them.' : undefined}
        @staffing-changed=${({ detail }: CustomEvent<StaffingPlan>) => this.restaffed(work, detail)}
        @undo-wanted=${() => this.step('undo')}
        @redo-wanted=${() => this.step('redo')}
      ></sy-staffing-grid>
    </section>`;
  }

  private begin(base: PlannedBase): void {
    [this.chosen, this.day] = [-1, 0];
    this.put({ base, drafts: [] });
  }

  private put(work: PlanWork): void {
    this.work.put(work);
    this.kept();
  }

  private step(way: 'undo' | 'redo'): void {
    this.work[way]();
    this.chosen = Math.min(this.chosen, (this.work.now?.drafts.length ?? 0) - 1);
    this.kept();
  }

  private kept(): void {
    if (this.work.now !== undefined) saveWork(this.work.now);
    this.requestUpdate();
  }

  private restaffed(work: PlanWork, staffing: StaffingPlan): void {
    this.put({
      ...work,
      drafts: work.drafts.map((draft, place) => (place === this.chosen ? { ...draft, staffing } : draft)),
    });
  }

  /** What was found becomes a draft with the settings of the one it was found for; of too many the last one gives way, and can be had back. */
  private recommended(work: PlanWork, staffing: StaffingPlan): void {
    const others = work.drafts.slice(0, 4);
    const settings = work.drafts[this.chosen]?.settings ?? '';
    this.put({ ...work, drafts: [...others, { name: `${freeName(others)}, recommended`, staffing, settings }] });
    this.chosen = others.length;
  }

  /** As it was played, whatever has been changed in its draft since then. */
  private open(work: PlanWork, scenario: Scenario, { of, seed, at }: WantedRun): void {
    const overrides = [...overridesOf(work, scenario), ...of.set];
    const detail: RunToOpen = { seed, at, base: work.base, overrides, name: `${work.base.name}, ${of.name}` };
    this.dispatchEvent(new CustomEvent<RunToOpen>('run-opened', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-plan-view': PlanView;
  }
}
