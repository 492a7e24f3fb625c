import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  counted,
  INSIGHTS,
  parseScenario,
  problemsText,
  spanText,
  type Arm,
  type Insight,
  type Scenario,
} from '../../engine/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { InsightPlayer } from './insight-player.ts';
import { insightTables } from './insight-tables.ts';
import { insightsViewStyles } from './insights-view-styles.ts';

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
  static override styles = [controls, plainParts, insightsViewStyles];

  /** Text of a scenario that ships, by its name. */
  @property({ attribute: false }) loadScenario!: (name: string) => Promise<string>;
  /** Name of the insight that is shown; empty for the list. */
  @property() insight = '';
  /** So many more are played at a press. */
  @property({ type: Number }) replications = REPLICATIONS;
  @state() private done = 0;
  /** How many there are to be in the end. */
  @state() private wanted = 0;
  @state() private player: InsightPlayer | undefined;
  @state() private isPlaying = false;
  @state() private trouble = '';
  /** Where it was taken up, for how long the rest may take. */
  private begun = { at: 0, done: 0 };

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('insight')) return;
    this.isPlaying = false;
    this.player = undefined;
    this.done = 0;
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
      <p class="about">
        What only a simulator can show: the truth behind the figures, and the same days under another rule.
      </p>
      <ul>
        ${INSIGHTS.map(
          ({ name, title, about }) =>
            html`<li>
              <h3>${title}</h3>
              <p class="quiet">${about}</p>
              <button class="button" aria-label="Show: ${title}" @click=${() => this.choose(name)}>Show</button>
            </li>`,
        )}
      </ul>
    `;
  }

  private one(insight: Insight): TemplateResult {
    const { player, trouble } = this;
    const played = player === undefined || player.complete === 0 ? [] : player.played;
    const [first] = played;
    return html`
      <p><button class="link" @click=${() => this.choose('')}>All insights</button></p>
      <h2>${insight.title}</h2>
      <p class="about">${insight.about} It is played on “${insight.scenario}”, here in the page.</p>
      <div class="play">${this.playing(insight)}</div>
      ${trouble === '' ? nothing : html`<p role="alert">${trouble}</p>`}
      ${
        first === undefined
          ? nothing
          : html`<div class="panels">${insightTables(insight.tables(played, LEVEL), first.scenario)}</div>`
      }
      <p class="quiet foot">
        Behind ± is the half-width of an interval that covers the true value with 95 %. More replications, on all cores:
        <code>npx --no -- switchyard insight ${insight.name}</code>
      </p>
    `;
  }

  private playing(insight: Insight): TemplateResult {
    const { player, done, wanted, isPlaying, replications } = this;
    const missing = player === undefined ? 0 : wanted - player.complete;
    const more = missing > 0 ? missing : replications;
    const words =
      missing > 0 ? `the other ${more}` : player === undefined ? counted(more, 'replication') : `${more} more`;
    return html`${
      isPlaying
        ? html`<button class="button" @click=${() => (this.isPlaying = false)}>Stop</button>
            <progress aria-label="Replications played" max=${wanted} value=${done}></progress>`
        : html`<button class="button main" @click=${() => void this.play(insight, more)}>Play ${words}</button>`
    }
    ${
      player === undefined
        ? nothing
        : html`<span role="status">${player.complete} of ${counted(wanted, 'replication')}</span>
            <span class="quiet"
              >${player.ways === 1 ? nothing : `each in ${player.ways} ways, on the same chance`}${this.restText()}</span
            >`
    }`;
  }

  /** About how long the rest takes; nothing before that can be told. */
  private restText(): string {
    const { isPlaying, done, wanted, begun } = this;
    const played = done - begun.done;
    if (!isPlaying || played < 0.2) return '';
    return `; about ${spanText((performance.now() - begun.at) * ((wanted - done) / played))} left`;
  }

  private async play(insight: Insight, more: number): Promise<void> {
    this.trouble = '';
    this.isPlaying = true;
    try {
      const player = this.player ?? (await this.begin(insight));
      if (!this.isPlaying || this.insight !== insight.name) return;
      this.player = player;
      this.wanted = player.complete + more;
      this.done = player.complete;
      this.begun = { at: performance.now(), done: player.complete };
      for (const done of player.play(this.wanted)) {
        if (this.player !== player || !this.isPlaying) return;
        this.done = done;
        await new Promise((resolve) => setTimeout(resolve));
      }
    } catch (error) {
      this.trouble = `This could not be played: ${error instanceof Error ? error.message : String(error)}`;
    }
    this.isPlaying = false;
  }

  private async begin(insight: Insight): Promise<InsightPlayer> {
    const text = await this.loadScenario(insight.scenario);
    return new InsightPlayer(insight, (arm) => scenarioOf(text, insight, arm));
  }

  private choose(name: string): void {
    this.insight = name;
    this.dispatchEvent(new CustomEvent<string>('insight-chosen', { detail: name }));
  }
}

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
