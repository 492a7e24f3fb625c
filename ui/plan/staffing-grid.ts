import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Scenario, StaffingPlan } from '../../engine/index.ts';
import { controls } from '../kit/controls.ts';
import { hiddenText } from '../kit/hidden-text.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { commandOf, fromClipboard, toClipboard } from './grid-commands.ts';
import { changed, copied, covers, movedBy, pasted, type Cell, type Selection } from './grid-selection.ts';
import { clockOfInterval, hoursOf, type PlanDay } from './plan-draft.ts';
import { staffingGridStyles } from './staffing-grid-styles.ts';

/** Digits that come within so many milliseconds are one number. */
const TYPING = 900;

/**
 * Experts by group and interval of one day, changed by pointer and keys. Arrows go from cell to cell, with Shift they select; digits set,
 * + and − change what is selected; Ctrl-C, Ctrl-V, Ctrl-Z and Ctrl-Y do what they do elsewhere.
 *
 * @fires staffing-changed with the new plan
 * @fires undo-wanted, redo-wanted
 */
@customElement('sy-staffing-grid')
export class StaffingGrid extends LitElement {
  static override styles = [controls, hiddenText, plainParts, staffingGridStyles];

  @property({ attribute: false }) scenario!: Scenario;
  @property({ attribute: false }) plan!: StaffingPlan;
  /** What it was made from: cells that differ are marked. */
  @property({ attribute: false }) base: StaffingPlan | undefined;
  @property({ attribute: false }) day!: PlanDay;
  /** Why it cannot be changed; undefined where it can. */
  @property() locked: string | undefined;
  @state() private selection: Selection = { anchor: { group: 0, interval: 0 }, focus: { group: 0, interval: 0 } };
  private typed = { text: '', at: 0 };
  private isDragging = false;

  override willUpdate(properties: PropertyValues<this>): void {
    if (!properties.has('day') || properties.get('day')?.from === this.day.from) return;
    const focus = { group: 0, interval: this.day.from };
    this.selection = { anchor: focus, focus };
  }

  override render(): TemplateResult {
    const { plan, day, locked } = this;
    const intervals = Array.from({ length: day.until - day.from }, (_, place) => day.from + place);
    return html`
      ${locked === undefined ? this.tools() : html`<p class="quiet">${locked}</p>`}
      <div class="scroll">
        <table
          role="grid"
          aria-multiselectable="true"
          aria-readonly=${locked === undefined ? nothing : 'true'}
          aria-label="Experts by group and interval, ${day.name}"
          @keydown=${this.pressed}
          @pointerup=${() => (this.isDragging = false)}
          @pointerleave=${() => (this.isDragging = false)}
        >
          <thead>
            <tr>
              <th scope="col" class="name">Group</th>
              ${intervals.map((interval) => html`<th scope="col">${clockOfInterval(this.scenario, interval)}</th>`)}
              <th scope="col" class="total">Hours</th>
            </tr>
          </thead>
          <tbody>
            ${plan.groups.map(
              ({ name, staffed }, group) =>
                html`<tr>
                  <th scope="row" class="name">${name}</th>
                  ${intervals.map((interval) => this.cell({ group, interval }, staffed[interval] ?? 0))}
                  <td class="total">${hoursOf(plan, group, day)}</td>
                </tr>`,
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="name">Together</th>
              ${intervals.map(
                (interval) =>
                  html`<td class="sum">
                    ${plan.groups.reduce((sum, { staffed }) => sum + (staffed[interval] ?? 0), 0)}
                  </td>`,
              )}
              <td class="total">${plan.groups.reduce((sum, _, group) => sum + hoursOf(plan, group, day), 0)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    `;
  }

  private tools(): TemplateResult {
    return html`<div class="tools" role="group" aria-label="Change what is selected">
      <button class="button" aria-label="One expert fewer" @click=${() => this.change((staffed) => staffed - 1)}>
        −
      </button>
      <button class="button" aria-label="One expert more" @click=${() => this.change((staffed) => staffed + 1)}>
        +
      </button>
      <button class="button" @click=${() => this.dispatchEvent(new Event('undo-wanted'))}>Undo</button>
      <button class="button" @click=${() => this.dispatchEvent(new Event('redo-wanted'))}>Redo</button>
      <span class="quiet">Drag or Shift and arrows select; digits, + and − change what is selected.</span>
    </div>`;
  }

  private cell(cell: Cell, staffed: number): TemplateResult {
    const before = this.base?.groups.find(({ name }) => name === this.plan.groups[cell.group]!.name)?.staffed[
      cell.interval
    ];
    const isChanged = before !== undefined && before !== staffed;
    const { focus } = this.selection;
    const isFocus = focus.group === cell.group && focus.interval === cell.interval;
    return html`<td
      role="gridcell"
      class=${isChanged ? 'changed' : ''}
      tabindex=${isFocus ? 0 : -1}
      aria-selected=${covers(this.selection, cell) ? 'true' : 'false'}
      data-group=${cell.group}
      data-interval=${cell.interval}
      @pointerdown=${(event: PointerEvent) => this.pointed(event, cell)}
      @pointerenter=${() => this.isDragging && this.select({ ...this.selection, focus: cell })}
    >
      ${staffed}${isChanged ? html`<span class="heard">, was ${before}</span>` : nothing}
    </td>`;
  }

  private pointed(event: PointerEvent, cell: Cell): void {
    this.isDragging = true;
    // A finger keeps to the cell that it touched first.
    (event.target as Element).releasePointerCapture(event.pointerId);
    this.select({ anchor: event.shiftKey ? this.selection.anchor : cell, focus: cell });
  }

  private select(selection: Selection): void {
    this.selection = selection;
    const { group, interval } = selection.focus;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-group='${group}'][data-interval='${interval}']`)?.focus(),
    );
  }

  private change(to: (staffed: number) => number): void {
    this.put(changed(this.plan, this.selection, to));
  }

  private put(plan: StaffingPlan): void {
    if (this.locked !== undefined) return;
    this.dispatchEvent(new CustomEvent<StaffingPlan>('staffing-changed', { detail: plan }));
  }

  private pressed(event: KeyboardEvent): void {
    const isDone = event.ctrlKey || event.metaKey ? this.commanded(event) : this.keyed(event);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private keyed({ key, shiftKey }: KeyboardEvent): boolean {
    const { from, until } = this.day;
    const to = movedBy(key, this.selection.focus, this.plan.groups.length, [from, until]);
    if (to !== undefined) this.select({ anchor: shiftKey ? this.selection.anchor : to, focus: to });
    else if (/^\d$/.test(key)) this.type(key);
    else if (key === '+' || key === '=') this.change((staffed) => staffed + 1);
    else if (key === '-' || key === '−') this.change((staffed) => staffed - 1);
    else if (key === 'Delete' || key === 'Backspace') this.change(() => 0);
    else return false;
    return true;
  }

  private commanded(event: KeyboardEvent): boolean {
    const command = commandOf(event);
    if (command === undefined) return false;
    if (command === 'select-all') {
      const last = { group: this.plan.groups.length - 1, interval: this.day.until - 1 };
      this.selection = { anchor: { group: 0, interval: this.day.from }, focus: last };
    } else if (command === 'copy') void toClipboard(copied(this.plan, this.selection));
    else if (command === 'paste') void this.paste();
    else this.dispatchEvent(new Event(`${command}-wanted`));
    return true;
  }

  private async paste(): Promise<void> {
    const rows = await fromClipboard();
    if (rows !== undefined) this.put(pasted(this.plan, this.selection, rows));
  }

  private type(digit: string): void {
    const now = performance.now();
    const text = (now - this.typed.at < TYPING ? this.typed.text : '') + digit;
    this.typed = { text, at: now };
    this.change(() => Number(text));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-staffing-grid': StaffingGrid;
  }
}
