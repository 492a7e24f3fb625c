import { html, type TemplateResult } from 'lit';
import '../compare/compare-view.ts';
import '../desk/desk-view.ts';
import '../experts/experts-view.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import type { RunStore } from '../live/run-store.ts';
import { partNamed } from '../scorecard/card-parts.ts';
import '../scorecard/scorecard-view.ts';
import '../place/place-view.ts';
import '../states/empty-state.ts';
import '../tickets/tickets-view.ts';
import { showsRun, type Address } from './address.ts';
import './first-run.ts';
import './insights-page.ts';
import './learn-page.ts';
import './plan-page.ts';
import './scenario-page.ts';
import './shared-opening.ts';

/** What a view may look at. */
export interface ViewContext {
  readonly desk: LiveDesk;
  readonly store: RunStore | undefined;
  readonly isPresenting: boolean;
  readonly goToRun: (run: string) => void;
  /** Shows whatever run there is, because the one that was wanted is not. */
  readonly giveUp: () => void;
}

/** The view that an address names. */
export function viewOf(address: Address, context: ViewContext): TemplateResult {
  const { desk } = context;
  if (address.open !== undefined) {
    return html`<sy-shared-opening
      .desk=${desk}
      .packed=${address.open}
      @run-started=${({ detail }: CustomEvent<string>) => context.goToRun(detail)}
    ></sy-shared-opening>`;
  }
  return showsRun(address.view) ? (obstacleOf(context) ?? ofRun(address, context)) : withoutRun(address, context);
}

function withoutRun(address: Address, { desk, store, goToRun }: ViewContext): TemplateResult {
  const [named = ''] = address.rest;
  switch (address.view) {
    case 'learn':
      return html`<sy-learn-page .lesson=${named} .run=${store?.run}></sy-learn-page>`;
    case 'insights':
      return html`<sy-insights-page .insight=${named} .run=${store?.run}></sy-insights-page>`;
    case 'plan':
      return html`<sy-plan-page
        .desk=${desk}
        @run-started=${({ detail }: CustomEvent<string>) => goToRun(detail)}
      ></sy-plan-page>`;
    default:
      return html`<sy-scenario-page
        .desk=${desk}
        @run-started=${({ detail }: CustomEvent<string>) => goToRun(detail)}
      ></sy-scenario-page>`;
  }
}

function ofRun(address: Address, { desk, store, isPresenting }: ViewContext): TemplateResult {
  switch (address.view) {
    case 'scorecard':
      return html`<sy-scorecard-view
        .desk=${desk}
        .store=${store}
        .shown=${partNamed(address.rest[0])}
        ?presenting=${isPresenting}
      ></sy-scorecard-view>`;
    case 'experts':
      return html`<sy-experts-view .desk=${desk} .store=${store} .expert=${address.expert}></sy-experts-view>`;
    case 'tickets':
      return html`<sy-tickets-view .desk=${desk} .store=${store} .ticket=${address.ticket}></sy-tickets-view>`;
    case 'place':
      return html`<sy-place-view .desk=${desk} .store=${store}></sy-place-view>`;
    case 'compare':
      return html`<sy-compare-view .desk=${desk} .store=${store} .other=${address.other}></sy-compare-view>`;
    default:
      return html`<sy-desk-view .desk=${desk} .store=${store} ?presenting=${isPresenting}></sy-desk-view>`;
  }
}

/** Why there is no run to look at; undefined if there is one, or may be in a moment. */
function obstacleOf({ desk, store, giveUp, goToRun }: ViewContext): TemplateResult | undefined {
  if (store?.problem !== undefined) {
    const { message, remedy = '' } = store.problem;
    return html`<sy-empty-state icon="alert" heading="This run cannot be watched" about="${message} ${remedy}">
      <button class="button" @click=${giveUp}>Show another run</button>
    </sy-empty-state>`;
  }
  if (store !== undefined || !desk.isOpen) return undefined;
  return html`<sy-first-run
    .desk=${desk}
    @run-started=${({ detail }: CustomEvent<string>) => goToRun(detail)}
  ></sy-first-run>`;
}
