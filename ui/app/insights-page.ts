import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { loadShipped } from '../live/shipped-scenarios.ts';
import { addressOf } from './address.ts';

/** The insights; they play their desks in the page, and are loaded when they are wanted. */
@customElement('sy-insights-page')
export class InsightsPage extends LitElement {
  /** Name of the one that is shown; empty for the list. */
  @property() insight = '';
  @property() run: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void import('../insights/insights-view.ts');
  }

  override render(): TemplateResult {
    return html`<sy-insights-view
      .insight=${this.insight}
      .loadScenario=${loadShipped}
      @insight-chosen=${this.choose}
    ></sy-insights-view>`;
  }

  private choose({ detail }: CustomEvent<string>): void {
    const rest = detail === '' ? [] : [detail];
    location.hash = addressOf({ view: 'insights', rest, ...(this.run !== undefined && { run: this.run }) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-insights-page': InsightsPage;
  }
}
