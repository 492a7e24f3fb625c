import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LiveDesk } from '../live/live-desk.ts';
import { SliceController } from '../live/slice-controller.ts';
import { listShipped, loadShipped } from '../live/shipped-scenarios.ts';
import type { RunToOpen } from '../plan/wanted-run.ts';

/**
 * Planning; it reads scenarios with the engine, and is loaded when it is wanted.
 *
 * @fires run-started with the run
 */
@customElement('sy-plan-page')
export class PlanPage extends LitElement {
  static override styles = css`
    p {
      margin: 0 0 var(--sy-space-2);
    }
    .refused {
      color: var(--sy-poor);
    }
  `;

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @state() private names: readonly string[] = [];
  @state() private trouble: readonly string[] = [];
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
      ${
        this.trouble.length === 0
          ? nothing
          : html`<div class="refused" role="alert">${this.trouble.map((line) => html`<p>${line}</p>`)}</div>`
      }
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
      this.trouble = [];
    } catch (error) {
      this.trouble = [`${error instanceof Error ? error.message : String(error)} Reload the page when it is back.`];
    }
  }

  /** The run behind a number, at the moment that it is about, standing still. */
  private async open(wanted: RunToOpen): Promise<void> {
    const { startOfRun } = await import('../plan/wanted-run.ts');
    const { problemLines } = await import('../plan/plan-client.ts');
    const answer = await this.desk?.request('startRun', startOfRun(wanted));
    if (answer === undefined) return;
    this.trouble = [];
    if (answer.ok) this.dispatchEvent(new CustomEvent('run-started', { detail: answer.value.run }));
    else this.trouble = problemLines(answer.problem);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-plan-page': PlanPage;
  }
}
