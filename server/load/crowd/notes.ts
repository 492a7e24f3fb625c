import type { RecordableHistogram } from 'node:perf_hooks';
import { emptyHistogram, record } from '../generator/latencies.ts';
import { OfferDelays } from './offer-delays.ts';

/** What experts count. */
export interface ActCounts {
  offers: number;
  accepted: number;
  rejected: number;
  /** Offers to which nothing is going to be said. */
  ignored: number;
  replies: number;
  /** Offers that were over before they were answered, as the server told; the first of them by their limit. */
  expired: number;
  rescinded: number;
  /** Tickets that were taken away after they were accepted. */
  revoked: number;
  /** Acts that nothing was answered to: the connection was lost. */
  unanswered: number;
}

/** What all experts together have seen. */
export class Notes {
  readonly counts: ActCounts = {
    offers: 0,
    accepted: 0,
    rejected: 0,
    ignored: 0,
    replies: 0,
    expired: 0,
    rescinded: 0,
    revoked: 0,
    unanswered: 0,
  };
  /** By code, how often something was refused. */
  readonly refusals = new Map<string, number>();
  /** When each ticket was first seen by an expert, ms since 1970. */
  readonly firstSeen = new Map<number, number>();
  readonly delays: OfferDelays;
  readonly answer: RecordableHistogram = emptyHistogram();
  readonly reply: RecordableHistogram = emptyHistogram();

  constructor(speed: number) {
    this.delays = new OfferDelays(speed);
  }

  offered(ticket: number, madeAt: number, arrivedAt: number): void {
    this.counts.offers++;
    this.delays.add(madeAt, arrivedAt);
    if (!this.firstSeen.has(ticket)) this.firstSeen.set(ticket, arrivedAt);
  }

  count(what: keyof ActCounts): void {
    this.counts[what]++;
  }

  acted(what: 'answerOffer' | 'reply', milliseconds: number): void {
    record(what === 'reply' ? this.reply : this.answer, milliseconds);
  }

  refused(code: string): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
  }
}
