import type { Histogram } from '../../random/distribution.ts';
import { kaplanMeier, lawOfCurve, survivalAt, type SurvivalCurve } from './kaplan-meier.ts';

/** How offers were answered; one entry each. */
export interface AnsweredOffers {
  /** From the offer to its answer, or to its end without one, ms. */
  readonly times: Float64Array;
  readonly answers: readonly OfferAnswer[];
}

export type OfferAnswer = 'accepted' | 'rejected' | 'expired';

/** How experts answer offers, so that a run has the same share of time-outs under the same limit. */
export interface OfferFit {
  readonly offers: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly expired: number;
  /** Share of accepted among the answered, with half an answer of each kind added (Jeffreys), 0 to 1. */
  readonly acceptShare: number;
  /** The usual time after which an offer ended without an answer, ms; undefined when none did. */
  readonly limit: number | undefined;
  /** Time to the answer: offers without one are only known to have waited as long as they did. */
  readonly curve: SurvivalCurve;
  readonly answer: Histogram | undefined;
  /** Share of offers that outlast the limit by that curve. */
  readonly beyondLimit: number;
}

const BINS = 12;

export function fitOffers({ times, answers }: AnsweredOffers): OfferFit {
  const countOf = (kind: OfferAnswer): number => answers.filter((answer) => answer === kind).length;
  const [accepted, rejected, expired] = [countOf('accepted'), countOf('rejected'), countOf('expired')];
  const curve = kaplanMeier({ times, ended: Uint8Array.from(answers, (answer) => (answer === 'expired' ? 0 : 1)) });
  const limit = medianOf(times.filter((_, index) => answers[index] === 'expired'));
  const last = curve.at[curve.at.length - 1] ?? 0;
  return {
    offers: answers.length,
    accepted,
    rejected,
    expired,
    acceptShare: (accepted + 0.5) / (accepted + rejected + 1),
    limit,
    curve,
    answer: lawOfCurve(curve, BINS, 2 * Math.max(limit ?? 0, last)),
    beyondLimit: limit === undefined ? 0 : survivalAt(curve, limit),
  };
}

function medianOf(values: Float64Array): number | undefined {
  return values.sort()[Math.floor(values.length / 2)];
}
