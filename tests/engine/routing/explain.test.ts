import { describe, expect, it } from 'vitest';
import { explainChoice, type Explanation } from '../../../engine/routing/explain.ts';
import { PRESENCE } from '../../../engine/world/experts.ts';
import { ASLEEP, MINUTE, OfferRun, quietDesk, UNWILLING, type QuietDesk } from './quiet-desk.ts';

const run = (settings: Partial<QuietDesk>, until: number): OfferRun =>
  new OfferRun(
    quietDesk({ offering: { policy: 'least-loaded' }, arrivals: [{ times: ['1 min'] }], ...settings }),
  ).until(until);

const reasonsOf = ({ excluded }: Explanation): [number, readonly string[]][] =>
  excluded.map(({ expert, reasons }) => [expert, reasons]);

/** Sixteen experts, one of them free for the ticket of row 0, each of the others kept from it by something else. */
function busyFloor(): OfferRun {
  const floor = run(
    {
      skills: ['law', 'pay'],
      tickets: { categories: { case: { skills: ['law', 'pay'] } } },
      experts: [
        { name: 'no', count: 1, skills: ['law', 'pay'], ...UNWILLING },
        { name: 'asleep', count: 2, skills: ['law', 'pay'], ...ASLEEP },
        { name: 'willing', count: 5, skills: ['law', 'pay'], response: { accept: 1, reject: 0, answer: '10 s' } },
        { name: 'lawyers', count: 1, skills: ['law'] },
        { name: 'hands', count: 1 },
      ],
      desk: { cap: { unanswered: 1, pendingPerExpert: 1, heldUntil: 'done' } },
    },
    MINUTE + 1000,
  );
  // By now 0 has declined the ticket and 1 has the offer of it.
  const { experts, floor: places } = floor.simulation.world;
  const set = (expert: number, presence: number): void => {
    experts.presence[expert] = presence;
    places.refresh(expert);
  };
  set(3, PRESENCE.offline);
  set(4, PRESENCE.onBreak);
  set(5, PRESENCE.setAside);
  experts.unanswered[6] = 1;
  places.refresh(6);
  return floor;
}

describe('the explanation of a choice', () => {
  const { world } = busyFloor().simulation;
  const explanation = explainChoice(world, 0);

  it('gives everybody who is kept from the ticket every reason', () => {
    expect(reasonsOf(explanation)).toEqual([
      [0, ['already refused']],
      [1, ['offer pending']],
      [3, ['offline']],
      [4, ['on a break']],
      [5, ['set aside']],
      [6, ['cap']],
      [8, ['lacks skill pay']],
      [9, ['lacks skill law', 'lacks skill pay']],
    ]);
  });

  it('counts the reasons', () => {
    expect(new Map(explanation.reasons)).toEqual(
      new Map([
        ['already refused', 1],
        ['offer pending', 1],
        ['offline', 1],
        ['on a break', 1],
        ['set aside', 1],
        ['cap', 1],
        ['lacks skill pay', 2],
        ['lacks skill law', 1],
      ]),
    );
    expect(explanation.reasons[0]).toEqual(['lacks skill pay', 2]);
  });

  it('lists the candidates with what the policy tells them apart by, and whom it would choose', () => {
    expect(explanation.candidates).toEqual([
      { expert: 2, group: 'asleep', member: 1, measure: 0 },
      { expert: 7, group: 'willing', member: 4, measure: 0 },
    ]);
    expect(explanation.measure).toBe('open items');
    expect(explanation.policy).toBe('least-loaded');
    // Neither has been touched; the first in order of rows is.
    expect(explanation.chosen).toBe(2);
    expect(explanation.ticket).toBe(0);
  });

  it('agrees with the floor about everybody', () => {
    const mayHave = (expert: number): boolean =>
      world.floor.isEligible(expert) &&
      world.floor.serves(world.experts.group[expert]!, 0) &&
      world.floor.mayBePutTo(0, expert);
    const eligible = Array.from({ length: world.experts.count }, (_, expert) => expert).filter(mayHave);
    expect(explanation.candidates.map(({ expert }) => expert)).toEqual(eligible);
  });
});

it('changes nothing: a policy with memory chooses afterwards as before', () => {
  const round = run({ offering: { policy: 'round-robin' }, experts: [{ count: 3 }] }, MINUTE);
  const { world } = round.simulation;
  const before = round.simulation.save();
  expect([explainChoice(world, 0).chosen, explainChoice(world, 0).chosen]).toEqual([1, 1]);
  expect(round.simulation.save()).toEqual(before);
});

it('says where several are asked who has been asked, and where the last is spared who was the last', () => {
  const experts = [
    { name: 'no', count: 1, ...UNWILLING },
    { name: 'asleep', count: 2, ...ASLEEP },
  ];
  const broadcast = run({ offering: { policy: 'broadcast', breadth: 2 }, experts }, MINUTE);
  const { offers } = broadcast;
  const explained = explainChoice(broadcast.simulation.world, 0);
  expect(new Map(reasonsOf(explained))).toEqual(
    new Map(offers.map(([, expert]) => [expert, ['has an offer of it already']])),
  );
  const rounds = run({ experts, desk: { reoffer: { to: 'not-the-last' } } }, MINUTE + 1000);
  expect(reasonsOf(explainChoice(rounds.simulation.world, 0))).toEqual([[0, ['refused it last']]]);
});

it('names nobody where experts pick for themselves', () => {
  const pull = run({ offering: { policy: 'pull', pullEvery: '1 h' }, experts: [{ count: 2 }] }, MINUTE);
  const explained = explainChoice(pull.simulation.world, 0);
  expect(explained.chosen).toBe(-1);
  expect(explained.candidates.map(({ expert }) => expert)).toEqual([0, 1]);
});
