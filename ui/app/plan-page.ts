import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LiveDesk } from '../live/live-desk.ts';
import { SliceController } from '../live/slice-controller.ts';
import { listShipped, loadShipped } from '../live/shipped-scenarios.ts';
import { startOfRun, type RunToOpen } from '../plan/wanted-run.ts';

/**
 * Planning; it reads scenarios with the engine, and is loaded when it is wanted.
 *
 * @fires run-started with the run
 */
@customElement('sy-plan-page')
export class PlanPage extends LitElement {
  static override styles = css`
    .refused {
      color: var(--sy-poor);
    }
  `;

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @state() private names: readonly string[] = [];
  @state() private trouble = '';
  private readonly ofDesk = new SliceController(this, ['connection'] as const);

  override connectedCallback(): void {
    super.connectedCallback();
    void import('../plan/plan-view.ts');
    void this.list();
  }

  override willUpdate(): void {
    this.ofDesk.source = this.desk;
  }

  override render(): TemplateResult {
    return html`
      ${this.trouble === '' ? nothing : html`<p class="refused" role="alert">${this.trouble}</p>`}
      <sy-plan-view
        .names=${this.names}
        .load=${loadShipped}
        .obstacle=${this.desk?.obstacleTo('startRun')}
        @run-opened=${({ detail }: CustomEvent<RunToOpen>) => void this.open(detail)}
      ></sy-plan-view>
    `;
  }

  private async list(): Promise<void> {
    try {
      this.names = (await listShipped()).map(({ name }) => name);
      this.trouble = '';
    } catch (error) {
      this.trouble = `${error instanceof Error ? error.message : String(error)} Reload the page when it is back.`;
    }
  }

  /** The run behind a number, at the moment that it is about, standing still. */
  private async open(wanted: RunToOpen): Promise<void> {
    const answer = await this.desk?.request('startRun', startOfRun(wanted));
    if (answer === undefined) return;
    if (answer.ok) this.dispatchEvent(new CustomEvent('run-started', { detail: answer.value.run }));
    else this.trouble = [answer.problem.message, answer.problem.remedy].filter(Boolean).join(' ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-plan-page': PlanPage;
  }
}
