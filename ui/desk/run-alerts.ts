import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Alert } from '../../engine/index.ts';
import { addressOf } from '../app/address.ts';
import '../figures/alert-care.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';

/** What needs to be looked at in a run, and what became of it; an alert about a ticket leads to its story. */
@customElement('sy-run-alerts')
export class RunAlerts extends LitElement {
  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;
  private readonly ofRun = new SliceController(this, ['joined', 'frame', 'alerts', 'details'] as const);
  private readonly ofDesk = new SliceController(this, ['connection'] as const);

  override willUpdate(): void {
    this.ofRun.source = this.store;
    this.ofDesk.source = this.desk;
  }

  override render(): TemplateResult {
    const { store, desk } = this;
    const obstacle = desk?.obstacleTo('pullLever') ?? (store?.state === 'ready' ? undefined : 'The run is over.');
    return html`<sy-alert-care
      .alerts=${store?.alerts ?? []}
      .store=${store}
      .obstacle=${obstacle}
      @alert-chosen=${this.follow}
    ></sy-alert-care>`;
  }

  private follow({ detail }: CustomEvent<Alert>): void {
    const run = this.store?.run;
    if (detail.subject.kind !== 'ticket') return;
    location.hash = addressOf({ view: 'tickets', ticket: detail.subject.ticket, ...(run !== undefined && { run }) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-run-alerts': RunAlerts;
  }
}
