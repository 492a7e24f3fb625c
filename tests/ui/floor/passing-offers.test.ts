import { expect, it } from 'vitest';
import { OFFER_ENDS, passingOffers, RecentEnds } from '../../../ui/floor/passing-offers.ts';
import { HOUR, marketplaceAt } from '../real-desk.ts';

it('of what happens at a desk, the offers that end pass, each as it ended', () => {
  const { events } = marketplaceAt(10.5 * HOUR);
  const ended = events.filter(({ type }) => /^offer-(?:accepted|rejected|expired|rescinded)$/.test(type));
  const passing = passingOffers(events);
  expect(passing.length).toBeGreaterThan(5);
  expect(passing.map(({ end }) => `offer-${OFFER_ENDS[end]!.end}`)).toEqual(ended.map(({ type }) => type));
  expect(passing.map(({ expert }) => expert)).toEqual(ended.map((event) => 'expert' in event && event.expert));
});

it('ends are counted for ten seconds, then forgotten', () => {
  const ends = new RecentEnds();
  ends.add([{ end: 0, expert: 1 }], 0, 100_500);
  ends.add(
    [
      { end: 0, expert: 2 },
      { end: 2, expert: 3 },
    ],
    4,
    103_000,
  );
  expect(ends.read(109_999)).toEqual({ counts: [2, 0, 1, 0], leftOut: 4 });
  expect(ends.read(110_000)).toEqual({ counts: [1, 0, 1, 0], leftOut: 4 });
  expect(ends.read(113_000)).toEqual({ counts: [0, 0, 0, 0], leftOut: 0 });
});

it('a long silence forgets everything', () => {
  const ends = new RecentEnds();
  ends.add([{ end: 1, expert: 0 }], 0, 5000);
  expect(ends.read(5_000_000).counts).toEqual([0, 0, 0, 0]);
});
