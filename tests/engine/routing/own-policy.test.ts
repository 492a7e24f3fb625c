import { describe, expect, it } from 'vitest';
import type { ExpertView, FloorView, TicketView } from '../../../engine/routing/floor-view.ts';
import { policyFault, type PolicyModule } from '../../../engine/routing/own-policy.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { keepsTheContract } from './policy-contract.ts';
import { MINUTE, OfferRun, quietDesk, UNWILLING, type QuietDesk } from './quiet-desk.ts';

const byKey = <Item>(items: readonly Item[], key: (item: Item) => number): Item | undefined =>
  items.toSorted((one, other) => key(one) - key(other))[0];

/** Longest idle, as a planner would write it. */
const idle: PolicyModule = {
  name: 'my idle',
  selectExpert: (ticket, floor) => byKey(floor.eligibleFor(ticket), (expert) => expert.lastTouched)?.id,
};

/** Goes round by a number of its own, and by chance now and then. */
const withMemory: PolicyModule = {
  name: 'my turns',
  memory: 1,
  selectExpert(ticket: TicketView, floor: FloorView) {
    const experts = floor.eligibleFor(ticket);
    if (experts.length === 0) return null;
    const turn = floor.memory[0]! + (floor.draw() < 0.3 ? Math.floor(3 * floor.draw(1)) : 0);
    const chosen = experts.find(({ id }) => id >= turn) ?? experts[0]!;
    floor.memory[0] = chosen.id + 1;
    return chosen.id;
  },
  selectTicket: (expert, floor) => floor.waitingFor(expert).at(0)?.ordinal,
};

keepsTheContract('my turns', withMemory);

const desk = (settings: Partial<QuietDesk> = {}) =>
  quietDesk({
    offering: { policy: 'random' },
    arrivals: [{ times: ['1 min', '2 min'] }],
    experts: [{ count: 2 }],
    ...settings,
  });

describe('a policy of one’s own', () => {
  it('decides as the built-in policy of the same rule', () => {
    const settings = desk({
      arrivals: [{ rate: '40 per hour' }],
      experts: [{ count: 4 }, { name: 'no', count: 2, ...UNWILLING }],
    });
    const own = new OfferRun(settings, idle).until(Infinity);
    const builtIn = new OfferRun({
      ...settings,
      desk: { ...(settings.desk as object), offering: { policy: 'longest-idle' } },
    });
    expect(own.offers).toEqual(builtIn.until(Infinity).offers);
    expect(own.offers.length).toBeGreaterThan(300);
  });

  it('may choose the ticket for an expert', () => {
    const newest: PolicyModule = {
      ...idle,
      selectTicket: (expert, floor) => floor.waitingFor(expert).at(-1)?.ordinal ?? null,
    };
    const one = { cap: { unanswered: 1, pendingPerExpert: 'cap', heldUntil: 'done' } };
    const run = new OfferRun(
      desk({ experts: [{ count: 1 }], arrivals: [{ times: ['1 s', '2 s', '3 s'] }], desk: one }),
      newest,
    );
    expect(run.until(Infinity).offers.map(([ticket]) => ticket)).toEqual([0, 2, 1]);
  });

  it('brings its order of waiting and its mode along', () => {
    const pulls: PolicyModule = { ...idle, mode: 'pull', waitingOrder: 'newest-first' };
    const { world } = new OfferRun(desk(), pulls).simulation;
    expect(world.rules.pulls).toBe(true);
    expect(world.waiting.order).toBe('newest-first');
  });

  it('sees tickets and experts as they are', () => {
    const seen: unknown[] = [];
    const looking: PolicyModule = {
      name: 'looking',
      selectExpert(ticket: TicketView, floor: FloorView) {
        const [first] = floor.eligibleFor(ticket) as [ExpertView];
        const { ordinal, category, channel, priority, urgent, skills, arrivedAt, offers, refusals, knownExpert } =
          ticket;
        seen.push({ ordinal, category, channel, priority, urgent, skills, arrivedAt, offers, refusals, knownExpert });
        const { id, group, member, unanswered, pendingOffers, cap, weight } = first;
        const proficiency = first.proficiencyFor(ticket);
        seen.push({ id, group, member, unanswered, pendingOffers, cap, weight, proficiency, now: floor.now });
        return first.id;
      },
    };
    const settings = desk({
      skills: ['law'],
      tickets: { categories: { case: { skills: ['law'], priority: 2, urgent: true } } },
      experts: [
        { name: 'no', count: 1, skills: { law: 0.5 }, unansweredCap: 'unlimited', ...UNWILLING },
        { name: 'yes', count: 1, skills: { law: 0.25 } },
      ],
      arrivals: [{ times: ['1 min'] }],
    });
    new OfferRun(settings, looking).until(Infinity);
    const ticket = {
      ordinal: 0,
      category: 'case',
      channel: 'email',
      priority: 2,
      urgent: true,
      skills: ['law'],
      arrivedAt: MINUTE,
      knownExpert: undefined,
    };
    const none = { unanswered: 0, pendingOffers: 0, weight: 1, member: 0 };
    expect(seen).toEqual([
      { ...ticket, offers: 0, refusals: 0 },
      { ...none, id: 0, group: 'no', cap: Infinity, proficiency: 0.5, now: MINUTE },
      { ...ticket, offers: 1, refusals: 1 },
      { ...none, id: 1, group: 'yes', cap: 3, proficiency: 0.25, now: MINUTE + 1000 },
    ]);
  });

  it('has to be handed in again to take up a saved run', () => {
    const run = new OfferRun(desk(), idle).until(90_000);
    const saved = run.simulation.save();
    expect(() => Simulation.restore(saved)).toThrow(
      'The run was saved with the policy "my idle", which is not at hand.',
    );
    expect(Simulation.restore(saved, idle).world.policy.name).toBe('my idle');
  });
});

describe('a wrong answer stops the run and names the policy, the ticket and the expert', () => {
  const running =
    (answer: unknown, settings: Partial<QuietDesk> = {}) =>
    () =>
      new OfferRun(desk(settings), { name: 'wrong', selectExpert: () => answer as number }).until(Infinity);

  it.each([
    [
      'an expert whom the ticket may not be offered to',
      0,
      'The policy "wrong" chose expert 0 for ticket 0: already refused (at 61000 ms).',
    ],
    ['nobody', 7, 'The policy "wrong" chose expert 7 for ticket 0: there is none of this id (at 60000 ms).'],
    [
      'a text',
      'me',
      'The policy "wrong" answered selectExpert for ticket 0 with a value of type string, which is no whole number from 0',
    ],
    ['half an expert', 0.5, 'answered selectExpert for ticket 0 with 0.5, which is no whole number'],
    ['an object', { id: 0 }, 'with a value of type object'],
    ['less than nothing', -3, 'with -3, which'],
    ['no number', Number.NaN, 'with NaN, which'],
  ])('%s', (_, answer, message) => {
    expect(running(answer, { experts: [{ name: 'no', count: 1, ...UNWILLING }, { count: 1 }] })).toThrow(message);
  });

  it('a failure of its own', () => {
    const failing: PolicyModule = {
      name: 'failing',
      selectExpert(): never {
        throw new TypeError('cannot read the stars');
      },
    };
    expect(() => new OfferRun(desk(), failing).until(Infinity)).toThrow(
      'The policy "failing" failed in selectExpert for ticket 0: cannot read the stars',
    );
  });

  it('a ticket that does not wait', () => {
    const wrong: PolicyModule = { ...idle, name: 'wrong', selectTicket: () => 99 };
    const one = { cap: { unanswered: 1, pendingPerExpert: 'cap', heldUntil: 'done' } };
    const settings = desk({ experts: [{ count: 1 }], arrivals: [{ times: ['1 s', '2 s'] }], desk: one });
    expect(() => new OfferRun(settings, wrong).until(Infinity)).toThrow(
      'The policy "wrong" chose ticket 99 for expert 0: it does not wait, or may not be put to that expert',
    );
  });
});

describe('what a file exports', () => {
  const notPolicies: readonly (readonly [unknown, string])[] = [
    [undefined, 'A policy is an object with a name'],
    [{ selectExpert: () => 0 }, 'A policy has a name'],
    [{ name: 'mine' }, 'The policy "mine" has no function selectExpert(ticket, floor).'],
    [{ name: 'mine', selectExpert: () => 0, selectTicket: 3 }, 'has a selectTicket that is no function'],
  ];

  it.each(notPolicies)('is refused with what is missing: %o', (candidate, fault) => {
    expect(policyFault(candidate)).toContain(fault);
  });

  it('is a policy when it has a name and chooses experts', () => {
    expect(policyFault(idle)).toBeUndefined();
    expect(policyFault(withMemory)).toBeUndefined();
  });
});
