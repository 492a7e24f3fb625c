import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { loadShipped } from '../live/shipped-scenarios.ts';
import { addressOf } from './address.ts';

/** The lessons; they play their desks in the page, and are loaded when they are wanted. */
@customElement('sy-learn-page')
export class LearnPage extends LitElement {
  /** Key of the lesson that is taken; empty for the list. */
  @property() lesson = '';
  @property() run: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void import('../learn/learn-view.ts');
  }

  override render(): TemplateResult {
    return html`<sy-learn-view
      .lesson=${this.lesson}
      .loadScenario=${loadShipped}
      @lesson-chosen=${this.choose}
    ></sy-learn-view>`;
  }

  private choose({ detail }: CustomEvent<string>): void {
    const rest = detail === '' ? [] : [detail];
    location.hash = addressOf({ view: 'learn', rest, ...(this.run !== undefined && { run: this.run }) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-learn-page': LearnPage;
  }
}
