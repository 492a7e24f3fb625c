import { offerSum, ratio, type Ask } from './building.ts';
import { byType, name, type Naming } from './naming.ts';
import type { OfferRecord } from './sums.ts';

const ENDINGS: Readonly<Record<string, OfferRecord['ending']>> = {
  Accepted: 'accepted',
  Rejected: 'rejected',
  TimedOut: 'expired',
  Expired: 'expired',
  Rescinded: 'rescinded',
  Withdrawn: 'rescinded',
};

const count = (ask: Ask): ReturnType<typeof offerSum> => offerSum(ask, 'made', () => 1);
const ended = (ask: Ask, how: OfferRecord['ending']): ReturnType<typeof offerSum> =>
  offerSum(ask, how, ({ ending }) => (ending === how ? 1 : 0));

/** An entry of a list by expert is the figure of that expert. */
const byExpert = (ask: Ask): Ask =>
  ask.index === undefined || ask.expert !== undefined ? ask : { ...ask, expert: ask.index };

const everybody = ({ setting, type }: Ask): Ask => ({ setting, ...(type !== undefined && { type }) });

/** Figures over offers, counted by when they were made. */
export const OFFER_NAMINGS: readonly Naming[] = [
  name(/^pOffer(Accepted|Rejected|TimedOut|Expired|Rescinded|Withdrawn)$/, ([, how], ask) =>
    ratio(ended(byType(ask), ENDINGS[how!]!), count(byType(ask))),
  ),
  name(/^meanOfferDuration$/, (_, ask) =>
    ratio(
      offerSum(byType(ask), 'lasting', ({ lasted }) => lasted),
      count(byType(ask)),
    ),
  ),
  name(/^acceptShare$/, (_, ask) => ratio(ended(byExpert(ask), 'accepted'), ended(everybody(ask), 'accepted'))),
  // Of those that experts took on, the share that is not of the type they are there for.
  name(/^(?:crossShare|crossFraction|pCross|fractionCross)$/, (_, ask) => {
    const { ownTypes } = ask.setting;
    const foreign = offerSum(byType(ask), 'accepted of a foreign type', ({ ending, expert, type }) =>
      ending === 'accepted' && ownTypes[expert] !== type ? 1 : 0,
    );
    return ratio(foreign, ended(byType(ask), 'accepted'));
  }),
  name(/^offerShare$/, (_, ask) => ratio(count(byExpert(ask)), count(everybody(ask)))),
];
