import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LiveDesk } from '../live/live-desk.ts';
import { SliceController } from '../live/slice-controller.ts';
import '../states/empty-state.ts';
import { startOf, unpackRun } from './shared-run.ts';

/**
 * Opens the run that a link brings, as a run of its own.
 *
 * @fires run-started with the run
 */
@customElement('sy-shared-opening')
export class SharedOpening extends LitElement {
  @property({ attribute: false }) desk: LiveDesk | undefined;
  /** The run as it stands in the address. */
  @property() packed = '';
  @state() private trouble = '';
  private opened = '';
  private readonly ofDesk = new SliceController(this, ['connection'] as const);

  override willUpdate(changed: PropertyValues<this>): void {
    this.ofDesk.source = this.desk;
    if (changed.has('packed')) this.trouble = '';
    if (this.desk?.isOpen === true && this.opened !== this.packed) void this.open();
  }

  override render(): TemplateResult {
    if (this.trouble === '')
      return html`<sy-empty-state
        icon="link"
        heading="Opening the shared moment …"
        about="The run is played up to it: the same scenario, seed and levers give the same desk."
      ></sy-empty-state>`;
    return html`<sy-empty-state
      icon="alert"
      heading="This link cannot be opened"
      .about=${this.trouble}
    ></sy-empty-state>`;
  }

  private async open(): Promise<void> {
    const { desk, packed } = this;
    this.opened = packed;
    const obstacle = desk?.obstacleTo('startRun');
    const shared = await unpackRun(packed);
    if (shared === undefined) this.trouble = 'It has been cut or changed on its way. Ask for it once more.';
    else if (obstacle !== undefined) this.trouble = obstacle;
    else {
      const answer = await desk!.request('startRun', startOf(shared));
      if (answer.ok) this.dispatchEvent(new CustomEvent('run-started', { detail: answer.value.run }));
      else this.trouble = [answer.problem.message, answer.problem.remedy].filter(Boolean).join(' ');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-shared-opening': SharedOpening;
  }
}
