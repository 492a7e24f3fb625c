import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Announcer } from './announcer.ts';
import { appStyles } from './app-styles.ts';
import { addressOf, addressOfRun, parseAddress, showsRun, tokenOf, type Address, type ViewName } from './address.ts';
import './app-header.ts';
import './app-dialogs.ts';
import type { DialogName } from './app-dialogs.ts';
import { AppKeys } from './app-keys.ts';
import { CommandCarrier } from './command-carrier.ts';
import { Keyboard } from './keyboard.ts';
import { isPresenting, present } from './presenter.ts';
import './toast-list.ts';
import type { ToastList } from './toast-list.ts';
import { viewOf } from './view-of.ts';
import { controls } from '../kit/controls.ts';
import { hiddenText } from '../kit/hidden-text.ts';
import { LiveConnection } from '../live/live-connection.ts';
import { LiveDesk } from '../live/live-desk.ts';
import { RunChoice } from '../live/run-choice.ts';
import { SliceController } from '../live/slice-controller.ts';
import '../states/connection-notice.ts';
import '../states/run-notice.ts';
import '../time-bar/time-bar.ts';
import type { TimeBar } from '../time-bar/time-bar.ts';

/** The frame of the page: its heading, its views, the time of the run, and whatever has to be said in passing. */
@customElement('switchyard-app')
export class SwitchyardApp extends LitElement {
  static override styles = [controls, hiddenText, appStyles];

  @state() private address: Address = parseAddress(location.hash);
  @state() private dialog: DialogName = 'none';
  @state() private isPresenting = isPresenting();
  /** What was said aloud last. */
  @state() private said = '';
  @query('sy-toast-list') private readonly toasts!: ToastList;
  @query('sy-time-bar') private readonly timeBar!: TimeBar | null;

  private readonly keyboard = new Keyboard();
  private readonly desk = new LiveDesk(new LiveConnection({ token: tokenOf(location) }));
  private readonly choice = new RunChoice(this.desk, () => this.runChosen());
  private readonly carrier = new CommandCarrier({
    desk: this.desk,
    run: () => this.choice.run,
    beside: () => (this.address.view === 'compare' ? this.address.other : undefined),
    say: (toast) => this.toasts.say(toast),
    goToRun: (run) => this.go({ run }),
    changed: () => this.requestUpdate(),
  });
  private readonly ofDesk = new SliceController(this, ['connection', 'runs'] as const, () => this.choice.look());
  private readonly announcer = new Announcer((text) => (this.said = text));
  private readonly ofAlerts = new SliceController(this, ['alerts'] as const, () =>
    this.announcer.look(this.choice.store?.alerts ?? []),
  );
  private readonly ofRun = new SliceController(this, ['joined', 'frame', 'details', 'health'] as const);

  override connectedCallback(): void {
    super.connectedCallback();
    this.ofDesk.source = this.desk;
    this.choice.wanted = this.address.run;
    addEventListener('hashchange', this.addressChanged);
    addEventListener('keydown', this.keyboard.handle);
    this.addEventListener('run-command', this.carrier.take);
    new AppKeys(this.keyboard, {
      time: () => this.timeBar?.control,
      askMoment: () => this.timeBar?.askMoment(),
      show: (dialog) => (this.dialog = dialog),
      present: () => this.setPresenting(!this.isPresenting),
      go: (view) => this.go({ view }),
    }).add();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.addressChanged);
    removeEventListener('keydown', this.keyboard.handle);
    this.choice.leave();
    this.desk.connection.close();
  }

  override render(): TemplateResult {
    const { store } = this.choice;
    return html`
      <nav aria-label="Shortcut"><a class="skip" href="#main" @click=${this.skip}>Skip to the content</a></nav>
      <sy-app-header
        .view=${this.shown.view}
        .run=${this.choice.run}
        .details=${store?.details}
        .state=${store?.state}
        .rights=${this.desk.role}
        ?open=${store?.joined?.experts.groups.some(({ isOutside }) => isOutside) ?? false}
        .runs=${this.desk.runs.length}
        ?hidden=${this.isPresenting}
        @dialog-wanted=${({ detail }: CustomEvent<DialogName>) => (this.dialog = detail)}
        @present-wanted=${() => this.setPresenting(true)}
      ></sy-app-header>
      <sy-connection-notice
        .desk=${this.desk}
        .store=${store}
        @retry=${() => this.desk.connection.retry()}
      ></sy-connection-notice>
      <main id="main" tabindex="-1">${this.main()}</main>
      ${store?.details === undefined || !showsRun(this.shown.view) ? nothing : this.time()}
      <div class="heard" role="status">${this.said}</div>
      <sy-toast-list></sy-toast-list>
      <sy-app-dialogs
        .open=${this.dialog}
        .keyboard=${this.keyboard}
        .desk=${this.desk}
        .store=${store}
        @dialog-wanted=${({ detail }: CustomEvent<DialogName>) => (this.dialog = detail)}
        @run-chosen=${({ detail }: CustomEvent<string>) => this.go({ run: detail })}
      ></sy-app-dialogs>
    `;
  }

  /** Where the page is; an address that names no view shows the scorecard of a scenario that has one, else the desk. */
  private get shown(): Address {
    const { scorecard = 'marketplace' } = this.choice.store?.joined ?? {};
    const isOnCard = this.address.isOpen === true && scorecard !== 'marketplace';
    return isOnCard ? { ...this.address, view: 'scorecard' } : this.address;
  }

  private main(): TemplateResult {
    const { store } = this.choice;
    return html`
      ${this.isPresenting ? html`<h1>${store?.details?.summary.name ?? 'Switchyard'}</h1>` : nothing}
      ${showsRun(this.shown.view) ? html`<sy-run-notice .details=${store?.details}></sy-run-notice>` : nothing}
      ${viewOf(this.shown, {
        desk: this.desk,
        store,
        isPresenting: this.isPresenting,
        goToRun: (run) => (location.hash = addressOfRun(run)),
        giveUp: () => this.choice.giveUp(),
      })}
    `;
  }

  private time(): TemplateResult {
    const { store } = this.choice;
    return html`<footer class=${this.isPresenting ? 'plain' : ''}>
      <sy-time-bar
        .details=${store?.details}
        .pace=${store?.pace ?? { kind: 'paused' }}
        .now=${store?.now ?? 0}
        .edge=${store?.edge ?? 0}
        .obstacle=${this.desk.obstacleTo('seek')}
        ?jumping=${this.carrier.isJumping}
        ?plain=${this.isPresenting}
      ></sy-time-bar>
      ${
        this.isPresenting
          ? html`<sy-icon-button
              icon="xmark"
              label="Leave presenter mode"
              shortcut="P"
              @click=${() => this.setPresenting(false)}
            ></sy-icon-button>`
          : nothing
      }
    </footer>`;
  }

  private go(to: { readonly view?: ViewName; readonly run?: string }): void {
    const view = to.view ?? this.shown.view;
    const run = to.run ?? this.choice.run;
    location.hash = addressOf({ view, ...(run !== undefined && { run }) });
  }

  private readonly addressChanged = (): void => {
    this.address = parseAddress(location.hash);
    this.choice.wanted = this.address.run;
  };

  private runChosen(): void {
    const { store } = this.choice;
    this.ofRun.source = this.ofAlerts.source = store;
    this.announcer.begin(store?.alerts ?? []);
    this.requestUpdate();
  }

  private setPresenting(isOn: boolean): void {
    this.isPresenting = isOn;
    present(isOn);
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('#main')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'switchyard-app': SwitchyardApp;
  }
}
