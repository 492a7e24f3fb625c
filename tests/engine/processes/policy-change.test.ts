import { describe, expect, it } from 'vitest';
import { POLICY_NAMES } from '../../../engine/routing/policies.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { OFFER, RESCIND } from '../../../engine/world/offers.ts';
import { TICKET } from '../../../engine/world/tickets.ts';
import { scenarioWith } from '../../scenarios.ts';
import { deskOf, Umpire } from '../routing/policy-contract.ts';
import { ASLEEP, HOUR, MINUTE, OfferRun, quietDesk, UNWILLING, type QuietDesk } from '../routing/quiet-desk.ts';
import { Day } from './day.ts';

const TURN = 4 * MINUTE;

describe('any policy after any other', () => {
  it.each(['anyone', 'never-again'] as const)(
    'keeps the rules and serves everybody, with refused tickets to %s',
    (rule) => {
      const seed = `turns ${rule}`;
      const simulation = new Simulation(scenarioWith({ ...deskOf('random', rule, seed), horizon: '27 h' }));
      const umpire = new Umpire(simulation.world, rule, true);
      simulation.listen(umpire);
      // Every ordered pair of two policies: for each distance all the way round, then the next distance. 380 turns of 4 min.
      let changes = 0;
      for (let distance = 1; distance < POLICY_NAMES.length; distance++) {
        for (let index = 0, turn = 0; turn < POLICY_NAMES.length; turn++) {
          simulation.run(++changes * TURN);
          index = (index + distance) % POLICY_NAMES.length;
          const policy = POLICY_NAMES[index]!;
          simulation.intervene({ at: 0, lever: 'policy', policy });
          expect(simulation.world.policy.name).toBe(policy);
        }
      }
      simulation.intervene({ at: 0, lever: 'policy', policy: 'longest-idle' });
      expect(umpire.neglected(), `seed ${seed}`).toEqual([]);
      simulation.run(72 * HOUR);
      expect(umpire.faults, `seed ${seed}`).toEqual([]);
      expect(simulation.world.tickets.used, `seed ${seed}: all are served`).toBe(0);
    },
  );

  it('goes on exactly after a restore, in the middle of every policy', () => {
    const simulation = new Simulation(scenarioWith(deskOf('random', 'not-the-last', 'restored')));
    for (const [index, policy] of POLICY_NAMES.entries()) {
      simulation.run((index + 1) * TURN);
      simulation.intervene({ at: 0, lever: 'policy', policy });
      simulation.run((index + 1.5) * TURN);
      const restored = Simulation.restore(simulation.save());
      const original = Simulation.restore(simulation.save());
      expect(restored.world.policy.name).toBe(policy);
      for (const run of [restored, original, simulation]) run.run((index + 2) * TURN);
      expect(restored.fingerprint, policy).toBe(simulation.fingerprint);
      expect(original.fingerprint, policy).toBe(simulation.fingerprint);
    }
  });
});

describe('what waits or is pending when a policy is changed', () => {
  const desk = (settings: Partial<QuietDesk>) =>
    quietDesk({
      offering: { policy: 'longest-idle' },
      arrivals: [{ times: ['1 min'] }],
      experts: [{ count: 3 }],
      ...settings,
    });
  const change = (policy: string) => [{ at: '5 min', lever: 'policy', policy }];

  it('is offered at once when experts do not pick for themselves any more', () => {
    const run = new OfferRun(
      desk({
        offering: { policy: 'pull', pullEvery: '1 h' },
        arrivals: [{ times: ['1 min', '2 min'] }],
        desk: { cap: { unanswered: 1, pendingPerExpert: 'cap', heldUntil: 'done' } },
        interventions: change('round-robin'),
      }),
    ).until(Infinity);
    expect(run.offers).toEqual([
      [0, 0, 5 * MINUTE],
      [1, 1, 5 * MINUTE],
    ]);
  });

  it('waits for the next batch, or the next look, of a policy that works by the clock', () => {
    const busy = { experts: [{ count: 1 }], arrivals: [{ times: ['1 min', '2 min'] }] };
    const one = { cap: { unanswered: 1, pendingPerExpert: 'cap', heldUntil: 'done' } };
    const batches = new OfferRun(
      desk({
        ...busy,
        desk: one,
        offering: { policy: 'random', batchEvery: '7 min' },
        interventions: change('matching'),
      }),
    );
    // The expert is free from 11 min on; the batches are at 7, 14 …
    expect(batches.until(Infinity).offers[1]).toEqual([1, 0, 14 * MINUTE]);
    const looks = new OfferRun(
      desk({ ...busy, desk: one, offering: { policy: 'random', pullEvery: '8 min' }, interventions: change('pull') }),
    );
    expect(looks.until(Infinity).offers[1]).toEqual([1, 0, 13 * MINUTE]);
  });

  it('stays with the first of several who had been asked at once', () => {
    const day = new Day(
      desk({
        offering: { policy: 'broadcast', breadth: 3 },
        experts: [{ count: 3, ...ASLEEP }],
        desk: { channels: { email: { offerTimeout: '1 h' } } },
        interventions: change('longest-idle'),
      }),
    ).until(10 * MINUTE);
    const { tickets, offers } = day.simulation.world;
    const [first, ...others] = day.of('offerMade');
    expect(others.length).toBe(2);
    const rescinded = day.of('offerRescinded');
    expect(rescinded.map(({ at, expert }) => [at, expert])).toEqual(
      others.toReversed().map(({ expert }) => [5 * MINUTE, expert]),
    );
    expect(rescinded.every(({ amount }) => amount === RESCIND.pulled)).toBe(true);
    expect([tickets.state[0], offers.state[tickets.offer[0]!], offers.expert[tickets.offer[0]!]]).toEqual([
      TICKET.offered,
      OFFER.pending,
      first!.expert,
    ]);
  });

  it('comes in the order of the new policy, and in the desk’s own when that has none', () => {
    const settings = desk({
      experts: [{ count: 1 }],
      arrivals: [{ times: ['1 min', '2 min', '3 min', '4 min'] }],
      desk: { cap: { unanswered: 1, pendingPerExpert: 'cap', heldUntil: 'done' } },
      interventions: [
        { at: '5 min', lever: 'policy', policy: 'newest-first' },
        { at: '15 min', lever: 'policy', policy: 'random' },
      ],
    });
    expect(new OfferRun(settings).until(Infinity).offers.map(([ticket]) => ticket)).toEqual([0, 3, 1, 2]);
  });

  it('asks for less in time when the new policy relaxes skills', () => {
    const experts = [
      { name: 'hands', count: 1 },
      { name: 'lawyers', count: 1, skills: ['law'], ...UNWILLING },
    ];
    const settings = desk({
      offering: { policy: 'random', ringAfter: ['7 min'] },
      skills: ['law'],
      tickets: { categories: { case: { skills: ['law'] } } },
      experts,
      interventions: change('rings'),
    });
    expect(new OfferRun(settings).until(Infinity).offers).toEqual([
      [0, 1, MINUTE],
      [0, 0, 8 * MINUTE],
    ]);
  });
});
