import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { countText, spanText } from '../../engine/index.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { listShipped, loadShipped, type ListedScenario } from '../live/shipped-scenarios.ts';
import type { ChosenScenario } from '../scenarios/scenario-draft.ts';
import type { LoadedScenario } from '../scenarios/scenario-view.ts';

/**
 * Scenarios of this server: picks, edits, and starts a run of what was chosen. The editor is large, and is loaded when it is wanted.
 *
 * @fires run-started with the run
 */
@customElement('sy-scenario-page')
export class ScenarioPage extends LitElement {
  static override styles = css`
    p {
      color: var(--sy-text-quiet);
    }
    .refused {
      color: var(--sy-poor);
    }
  `;

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @state() private shipped: readonly ListedScenario[] | undefined;
  @state() private trouble = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void import('../scenarios/scenario-view.ts');
    void this.list();
  }

  override render(): TemplateResult {
    const { shipped, trouble } = this;
    return html`
      ${trouble === '' ? nothing : html`<p class="refused" role="alert">${trouble}</p>`}
      ${
        shipped === undefined
          ? html`<p role="status">Loading the scenarios …</p>`
          : html`<sy-scenario-view
              .shipped=${shipped.map(({ name, about, experts, horizon }) => ({
                name,
                about,
                size: `${countText(experts)} experts, ${spanText(horizon)}`,
              }))}
              .load=${load}
              ?mayStart=${this.desk?.obstacleTo('startRun') === undefined}
              @scenario-started=${this.start}
            ></sy-scenario-view>`
      }
    `;
  }

  private async list(): Promise<void> {
    try {
      this.shipped = await listShipped();
      this.trouble = '';
    } catch (error) {
      this.trouble = `${error instanceof Error ? error.message : String(error)} Reload the page when it is back.`;
    }
  }

  private async start({ detail }: CustomEvent<ChosenScenario>): Promise<void> {
    const { text, shipped, seed, overrides } = detail;
    const answer = await this.desk?.request('startRun', {
      source: shipped === null ? { from: 'text', text } : { from: 'shipped', name: shipped },
      ...(seed !== null && { seed }),
      overrides: [...overrides],
      pace: { kind: 'timed', speedup: 300 },
    });
    if (answer === undefined) return;
    if (answer.ok) this.dispatchEvent(new CustomEvent('run-started', { detail: answer.value.run }));
    else this.trouble = [answer.problem.message, answer.problem.remedy].filter(Boolean).join(' ');
  }
}

const load = async (name: string): Promise<LoadedScenario> => ({ text: await loadShipped(name), files: {} });

declare global {
  interface HTMLElementTagNameMap {
    'sy-scenario-page': ScenarioPage;
  }
}
