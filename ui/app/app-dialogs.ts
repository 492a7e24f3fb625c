import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LiveDesk } from '../live/live-desk.ts';
import type { RunStore } from '../live/run-store.ts';
import './help-dialog.ts';
import type { Keyboard } from './keyboard.ts';
import './runs-dialog.ts';
import './share-dialog.ts';

export type DialogName = 'none' | 'help' | 'share' | 'runs';

/**
 * The dialogs of the page, of which one at most is open.
 *
 * @fires dialog-wanted with `none` when one has been closed
 * @fires run-chosen with the run
 */
@customElement('sy-app-dialogs')
export class AppDialogs extends LitElement {
  @property() open: DialogName = 'none';
  @property({ attribute: false }) keyboard: Keyboard | undefined;
  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;

  override render(): TemplateResult {
    const { open, keyboard, desk, store } = this;
    const close = (): boolean => this.dispatchEvent(new CustomEvent('dialog-wanted', { detail: 'none' }));
    return html`
      <sy-help-dialog ?open=${open === 'help'} .keyboard=${keyboard} @close=${close}></sy-help-dialog>
      <sy-share-dialog
        ?open=${open === 'share'}
        .store=${store}
        .obstacle=${desk?.obstacleTo('inviteClass')}
        @close=${close}
      ></sy-share-dialog>
      <sy-runs-dialog
        ?open=${open === 'runs'}
        .desk=${desk}
        .chosen=${store?.run}
        @close=${close}
        @run-chosen=${({ detail }: CustomEvent<string>) => this.choose(detail)}
      ></sy-runs-dialog>
    `;
  }

  private choose(run: string): void {
    this.dispatchEvent(new CustomEvent('run-chosen', { detail: run }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-app-dialogs': AppDialogs;
  }
}
