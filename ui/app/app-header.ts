import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { counted } from '../../engine/index.ts';
import type { Role, RunDetails, RunId, RunState } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import '../kit/icon-button.ts';
import { chooseTheme, chosenTheme, type Theme } from '../styles/theme.ts';
import { addressOf, VIEWS, type ViewName } from './address.ts';
import { VIEW_WORDS } from './app-keys.ts';
import { appHeaderStyles } from './app-header-styles.ts';

const nextTheme: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const iconOfTheme: Readonly<Record<Theme, string>> = { system: 'contrast', light: 'sun', dark: 'moon' };
const wordsOfTheme: Readonly<Record<Theme, string>> = {
  system: 'Light or dark as the system has it',
  light: 'Light',
  dark: 'Dark',
};

const STATES: Readonly<Record<RunState, string>> = {
  ready: 'running',
  finished: 'finished',
  stopped: 'stopped',
  failed: 'failed',
};

/**
 * What stands at the top: where one can go, which run is shown, what can be done with the page.
 *
 * @fires dialog-wanted with the name of the dialog
 * @fires present-wanted
 */
@customElement('sy-app-header')
export class AppHeader extends LitElement {
  static override styles = [controls, appHeaderStyles];

  @property() view: ViewName = 'desk';
  @property() run: RunId | undefined;
  @property({ attribute: false }) details: RunDetails | undefined;
  @property() state: RunState | undefined;
  @property() rights: Role = 'viewer';
  /** Whether people can take part in the run. */
  @property({ type: Boolean }) open = false;
  /** How many runs there are. */
  @property({ type: Number }) runs = 0;
  @state() private theme = chosenTheme();

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('view')) this.showCurrent();
  }

  /** Where there is no room for all of them, the links can be pushed along. (`scrollIntoView` would let Tab go on from there.) */
  private showCurrent(): void {
    const links = this.renderRoot.querySelector('nav');
    const current = links?.querySelector<HTMLElement>('[aria-current]');
    if (!links || !current) return;
    links.scrollLeft = current.offsetLeft - links.offsetLeft - (links.clientWidth - current.offsetWidth) / 2;
  }

  override render(): TemplateResult {
    return html`
      <header>
        <h1>
          <a class="name" href=${this.linkTo('desk')}><wa-icon name="desk"></wa-icon><span>Switchyard</span></a>
        </h1>
        <nav aria-label="Views">
          ${this.views.map(
            (view) =>
              html`<a href=${this.linkTo(view)} aria-current=${view === this.view ? 'page' : nothing}
                >${VIEW_WORDS[view]}</a
              >`,
          )}
        </nav>
        <div class="run">${this.runChip()}</div>
        <div class="ways">${this.ways()}</div>
      </header>
    `;
  }

  /** Where nobody can take part, that is no place to go; who is there sees why. */
  private get views(): readonly ViewName[] {
    return VIEWS.filter((view) => view !== 'place' || this.open || this.view === 'place');
  }

  private linkTo(view: ViewName): string {
    return addressOf({ view, ...(this.run !== undefined && { run: this.run }) });
  }

  private runChip(): TemplateResult | typeof nothing {
    const { details } = this;
    if (details === undefined) return nothing;
    const { name, seed, viewers, pace } = details.summary;
    const words = this.state === 'ready' && pace.kind === 'paused' ? 'paused' : STATES[this.state ?? 'ready'];
    return html`
      <button class="chip" aria-haspopup="dialog" @click=${() => this.want('runs')}>
        <span class="state ${words}" aria-hidden="true"></span>
        <span class="words">
          <span class="title">${name}</span>
          <span class="more">seed ${seed} · ${words}</span>
        </span>
        <wa-icon name="chevron-down"></wa-icon>
      </button>
      <span class="viewers" title="Watching this run">
        <wa-icon name="eye"></wa-icon>${counted(viewers, 'viewer')}
      </span>
      ${this.rights === 'operator' ? nothing : html`<span class="role">${this.rights}</span>`}
    `;
  }

  private ways(): TemplateResult {
    return html`
      <sy-icon-button
        icon="link"
        label="Share this moment"
        shortcut="S"
        .obstacle=${this.details === undefined ? 'There is no run yet.' : undefined}
        @click=${() => this.want('share')}
      ></sy-icon-button>
      <sy-icon-button
        class="for-room"
        icon="present"
        label="Presenter mode"
        shortcut="P"
        @click=${() => this.dispatchEvent(new Event('present-wanted'))}
      ></sy-icon-button>
      <sy-icon-button
        icon=${iconOfTheme[this.theme]}
        label="Theme: ${wordsOfTheme[this.theme]}"
        @click=${this.changeTheme}
      ></sy-icon-button>
      <sy-icon-button icon="help" label="Help and keys" shortcut="?" @click=${() => this.want('help')}></sy-icon-button>
    `;
  }

  private want(dialog: string): void {
    this.dispatchEvent(new CustomEvent('dialog-wanted', { detail: dialog }));
  }

  private changeTheme(): void {
    this.theme = nextTheme[this.theme];
    chooseTheme(this.theme);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-app-header': AppHeader;
  }
}
