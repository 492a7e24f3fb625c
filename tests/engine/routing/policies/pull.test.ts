import { expect, it } from 'vitest';
import { OfferRun, quietDesk } from '../quiet-desk.ts';

it('chooses nobody: tickets wait until an expert looks', () => {
  const run = new OfferRun(
    quietDesk({
      offering: { policy: 'pull', pullEvery: '7 min' },
      arrivals: [{ times: ['1 min', '2 min', '9 min'] }],
      experts: [{ count: 1 }],
    }),
  ).until(Infinity);
  // Looks at 7, 14 and 21 min; one ticket each, the oldest first.
  expect(run.offers).toEqual([
    [0, 0, 420_000],
    [1, 0, 840_000],
    [2, 0, 1_260_000],
  ]);
});
