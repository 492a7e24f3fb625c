import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { chooseTheme, chosenTheme, type Theme } from '../styles/theme.ts';

const nextTheme: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const iconOfTheme: Readonly<Record<Theme, string>> = { system: 'gear', light: 'sun', dark: 'moon' };

/** The frame of the page: its heading, its views, its notices. */
@customElement('switchyard-app')
export class SwitchyardApp extends LitElement {
  static override styles = css`
    :host {
      display: block;
      padding: var(--sy-space-4);
    }
    header {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--sy-space-4);
    }
    h1 {
      margin: 0;
      font-size: var(--sy-text-large);
      font-weight: 600;
    }
  `;

  @state() private theme = chosenTheme();

  override render(): TemplateResult {
    return html`
      <header>
        <h1>Switchyard</h1>
        <wa-button appearance="plain" @click=${this.changeTheme}>
          <wa-icon name=${iconOfTheme[this.theme]} label="Theme: ${this.theme}"></wa-icon>
        </wa-button>
      </header>
      <main></main>
    `;
  }

  private changeTheme(): void {
    this.theme = nextTheme[this.theme];
    chooseTheme(this.theme);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'switchyard-app': SwitchyardApp;
  }
}
