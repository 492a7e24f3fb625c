import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  counted,
  INSIGHTS,
  parseScenario,
  problemsText,
  type Arm,
  type Insight,
  type Scenario,
} from '../../engine/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { InsightPlayer } from './insight-player.ts';
import { insightTables } from './insight-tables.ts';

/** Confidence of the intervals. */
const LEVEL = 0.95;
/** Replications at most: this is one core of somebody's machine. The command line plays more. */
const REPLICATIONS = 10;

/**
 * What only a simulator can show: the list, and the one that is played.
 *
 * @fires insight-chosen with its name, or '' when the list is shown again
 */
@customElement('sy-insights-view')
export class InsightsView extends LitElement {
  static override styles = [
    controls,
    plainParts,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
        gap: var(--sy-space-3);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      progress {
        inline-size: min(20rem, 100%);
      }
      .curve {
        display: block;
        inline-size: min(40rem, 100%);
        fill: var(--sy-accent);
        stroke: var(--sy-accent);
      }
      .curve polyline {
        fill: none;
        stroke-width: 2;
      }
      .curve text {
        fill: var(--sy-text-quiet);
        stroke: none;
        font-size: 11px;
        text-anchor: middle;
      }
      th[scope='row'] {
        white-space: nowrap;
      }
    `,
  ];

  /** Text of a scenario that ships, by its name. */
  @property({ attribute: false }) loadScenario!: (name: string) => Promise<string>;
  /** Name of the insight that is shown; empty for the list. */
  @property() insight = '';
  @property({ type: Number }) replications = REPLICATIONS;
  @state() private done = 0;
  @state() private player: InsightPlayer | undefined;
  @state() private isPlaying = false;
  @state() private trouble = '';

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('insight')) return;
    this.isPlaying = false;
    this.player = undefined;
    this.trouble = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.isPlaying = false;
  }

  override render(): TemplateResult {
    const chosen = INSIGHTS.find(({ name }) => name === this.insight);
    return chosen === undefined ? this.list() : this.one(chosen);
  }

  private list(): TemplateResult {
    return html`
      <h2>Insights</h2>
      <p>What only a simulator can show: the truth behind the figures, and the same days under another rule.</p>
      <ul>
        ${INSIGHTS.map(
          ({ name, about }) =>
            html`<li>
              <h3>${titleOf(name)}</h3>
              <p>${about}</p>
              <button class="button" aria-label="Show: ${titleOf(name)}" @click=${() => this.choose(name)}>Show</button>
            </li>`,
        )}
      </ul>
    `;
  }

  private one(insight: Insight): TemplateResult {
    const { player, done, replications, isPlaying, trouble } = this;
    const whole = Math.floor(done);
    return html`
      <p><button class="link" @click=${() => this.choose('')}>All insights</button></p>
      <h2>${titleOf(insight.name)}</h2>
      <p>${insight.about} It is played on “${insight.scenario}”, here in the page.</p>
      <p>
        ${
          isPlaying
            ? html`<button class="button" @click=${() => (this.isPlaying = false)}>Stop</button>
                <progress aria-label="Replications played" max=${replications} value=${done}></progress>`
            : html`<button class="button main" @click=${() => void this.play(insight)}>
                Play ${counted(replications, 'replication')}
              </button>`
        }
        ${player === undefined ? nothing : html`<span role="status">${whole} of ${counted(replications, 'replication')}</span>`}
      </p>
      ${trouble === '' ? nothing : html`<p role="alert">${trouble}</p>`}
      ${player === undefined || whole === 0 ? nothing : insightTables(insight.tables(player.played, LEVEL))}
      <p class="quiet">
        Behind ± is the half-width of an interval that covers the true value with 95 %. More replications, on all cores:
        <code>npx --no -- switchyard insight ${insight.name}</code>
      </p>
    `;
  }

  private async play(insight: Insight): Promise<void> {
    this.trouble = '';
    this.done = 0;
    this.isPlaying = true;
    try {
      const text = await this.loadScenario(insight.scenario);
      const player = new InsightPlayer(insight, (arm) => scenarioOf(text, insight, arm));
      this.player = player;
      for (const done of player.play(this.replications)) {
        if (this.player !== player || !this.isPlaying) return;
        this.done = done;
        await new Promise((resolve) => setTimeout(resolve));
      }
    } catch (error) {
      this.trouble = `This could not be played: ${error instanceof Error ? error.message : String(error)}`;
    }
    this.isPlaying = false;
  }

  private choose(name: string): void {
    this.insight = name;
    this.dispatchEvent(new CustomEvent<string>('insight-chosen', { detail: name }));
  }
}

const titleOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

function scenarioOf(text: string, insight: Insight, arm?: Arm): Scenario {
  const parsed = parseScenario(text, {
    files: () => undefined,
    presets: arm?.presets ?? [],
    overrides: arm?.set ?? [],
  });
  if (!parsed.ok) throw new Error(problemsText(parsed.problem, insight.scenario));
  return parsed.value;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-insights-view': InsightsView;
  }
}
