import { FigureColumns } from '../experiment/packed-figures.ts';
import { figureCatalogue } from '../kpi/catalogue/catalogue.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { PlayedRun } from './trials.ts';

/** How one way to end is spread over offers that are made to one expert at a time. */
interface OfferEnd {
  /** Share of the offers that were accepted, rejected or expired. */
  readonly share: number;
  /** Mean time for which an expert has such an offer in hand, ms. */
  readonly held: number;
}

/** How offers end. */
export interface OfferEnds {
  readonly accepted: OfferEnd;
  readonly rejected: OfferEnd;
  readonly expired: OfferEnd;
}

/** What it takes that offers can be refused, for each ticket and however many people there are. */
export interface OfferTax {
  /** Offers until one is accepted, 1 ÷ a. */
  readonly offers: number;
  /** What an expert spends on a ticket beside its work, L_a + (r ÷ a) L_r + (t ÷ a) T_o, ms. */
  readonly expertTime: number;
  /**
   * Share of tickets of which an offer expires before one is accepted, so that they wait longer than that takes: t ÷ (a + t), since what
   * is rejected goes to the next at once. No staffing lowers it.
   */
  readonly delayed: number;
}

/** By the shares a, r and t of offers that are accepted, rejected and expire, each independent of the others; undefined when none is accepted. */
export function offerTax({ accepted, rejected, expired }: OfferEnds): OfferTax | undefined {
  if (!(accepted.share > 0)) return undefined;
  const spent = (end: OfferEnd): number => (end.share === 0 ? 0 : (end.share / accepted.share) * end.held);
  return {
    offers: 1 / accepted.share,
    expertTime: spent(accepted) + spent(rejected) + spent(expired),
    delayed: expired.share / (accepted.share + expired.share),
  };
}

/** How offers ended in runs, those that were rescinded left out; undefined where none has ended, or where they go to several at once. */
export function offerEndsOf(scenario: Scenario, runs: readonly PlayedRun[]): OfferEnds | undefined {
  if (scenario.desk.offering.mode === 'broadcast') return undefined;
  const catalogue = figureCatalogue(scenario);
  const sums = (key: string): { readonly time: number; readonly offers: number } => {
    const place = catalogue.findIndex((definition) => definition.key === key);
    const { above, below } = new FigureColumns(
      runs.map(({ figures }) => figures),
      place,
    );
    return { time: sumOf(above), offers: sumOf(below) };
  };
  const ends = {
    accepted: sums('timeToAcceptOffer'),
    rejected: sums('delayOfRejection'),
    expired: sums('delayOfTimeout'),
  };
  const all = ends.accepted.offers + ends.rejected.offers + ends.expired.offers;
  if (all === 0) return undefined;
  const end = ({ time, offers }: (typeof ends)['accepted']): OfferEnd => ({
    share: offers / all,
    held: offers === 0 ? 0 : time / offers,
  });
  return { accepted: end(ends.accepted), rejected: end(ends.rejected), expired: end(ends.expired) };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + (value || 0), 0);
