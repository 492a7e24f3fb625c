import { expect, it } from 'vitest';
import { ExplainLog } from '../../../engine/routing/explain-log.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';
import { MINUTE, quietDesk, UNWILLING } from './quiet-desk.ts';

it('keeps for each offer of one ticket who else could have had it, and what the policy saw then', () => {
  const simulation = new Simulation(
    scenarioWith(
      quietDesk({
        offering: { policy: 'least-loaded' },
        arrivals: [{ times: ['1 min', '2 min', '3 min'] }],
        experts: [
          { name: 'no', count: 1, ...UNWILLING },
          { name: 'willing', count: 2 },
        ],
      }),
    ),
  );
  const log = new ExplainLog(simulation.world, 1);
  simulation.listen(log);
  const plain = new Simulation(simulation.world.scenario);
  simulation.run();
  plain.run();

  // Ticket 0 was declined by 0 and is with 1; of 0 and 2, who hold nothing, 2 has not been touched at all.
  const [first, ...others] = log.offers;
  expect(others).toEqual([]);
  expect(first!.at).toBe(2 * MINUTE);
  expect(first!.chosen).toBe(2);
  expect(first!.candidates.map(({ expert, measure }) => [expert, measure])).toEqual([
    [0, 0],
    [1, 1],
    [2, 0],
  ]);
  expect(first!.excluded).toEqual([]);
  // Looking on changes nothing.
  expect(simulation.fingerprint).toBe(plain.fingerprint);
});

it('follows a ticket from one refusal to the next', () => {
  const simulation = new Simulation(
    scenarioWith(
      quietDesk({
        offering: { policy: 'longest-idle' },
        arrivals: [{ times: ['1 min'] }],
        experts: [
          { name: 'no', count: 2, ...UNWILLING },
          { name: 'willing', count: 1 },
        ],
      }),
    ),
  );
  const log = new ExplainLog(simulation.world, 0);
  simulation.listen(log);
  simulation.run();
  expect(
    log.offers.map(({ at, offer, chosen, excluded }) => [at, offer, chosen, excluded.map(({ expert }) => expert)]),
  ).toEqual([
    [MINUTE, 0, 0, []],
    [MINUTE + 1000, 1, 1, [0]],
    [MINUTE + 2000, 2, 2, [0, 1]],
  ]);
});
