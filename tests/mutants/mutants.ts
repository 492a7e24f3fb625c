import type { Mutant } from './planting.ts';

const PROCESSES = 'tests/engine/processes';
const DISPATCHING = [`${PROCESSES}/dispatching.test.ts`, 'tests/engine/world/waiting.test.ts'];
const OFFERING = [`${PROCESSES}/offering.test.ts`];
const RECOMPUTATION = ['tests/oracles/facts.test.ts', 'tests/oracles/recompute-figures.test.ts'];

/** The faults that a suite for such a simulator has to kill, each as the smallest change that makes it. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'refused tickets go to the tail',
    file: 'engine/world/waiting.ts',
    find: "      case 'oldest-first':\n        return arrivedAt;",
    replace:
      "      case 'oldest-first':\n        return tickets.refusals[ticket] > 0 ? this.#world.calendar.now : arrivedAt;",
    tests: DISPATCHING,
  },
  {
    name: 'choice by free places instead of by expert',
    file: 'engine/routing/policies/random.ts',
    find: '    return floor.pickUniform(',
    replace: `    const { experts } = this.world;
    let most = -1;
    for (const group of floor.groupsFor(ticket)) {
      for (let place = 0; place < floor.eligibleInGroup[group]; place++) {
        const expert = floor.eligibleAt(group, place);
        if (!floor.mayBePutTo(ticket, expert)) continue;
        if (most < 0 || experts.cap[expert] - experts.pending[expert] > experts.cap[most] - experts.pending[most]) most = expert;
      }
    }
    if (most >= 0) return most;
    return floor.pickUniform(`,
    tests: ['tests/engine/routing'],
  },
  {
    name: 'least busy instead of random',
    file: 'engine/routing/policies.ts',
    find: 'random: { make: RandomPolicy,',
    replace: 'random: { make: LeastLoadedPolicy,',
    tests: ['tests/engine/routing'],
  },
  {
    name: 'time-out never fires',
    file: 'engine/processes/offering.ts',
    find: 'offers.limitTimer[offer] = limits.start(limit, EVENT.offerExpires, offer);',
    replace: 'offers.limitTimer[offer] = limits.start(Infinity, EVENT.offerExpires, offer);',
    tests: OFFERING,
  },
  {
    name: 'exponential instead of fixed time-out',
    file: 'engine/world/limits.ts',
    find: '    if (value !== DRAWN) return value;',
    replace:
      '    if (value !== DRAWN) return value === NEVER ? value : Math.round(-value * Math.log(this.#draws.uniform(purpose, entity, ordinal)));',
    tests: OFFERING,
  },
  {
    name: 'experts who refused are not left out',
    file: 'engine/world/floor.ts',
    find: '    return !refusals.has(tickets.refusedBy[ticket], expert);',
    replace: '    return refusals.has(tickets.refusedBy[ticket], expert) || true;',
    tests: [...DISPATCHING, 'tests/engine/routing', 'tests/engine/world/floor.test.ts'],
  },
  {
    name: 'cap off by one',
    file: 'engine/world/floor.ts',
    find: 'load >= experts.cap[expert]',
    replace: 'load > experts.cap[expert]',
    tests: [...OFFERING, 'tests/engine/world/floor.test.ts'],
  },
  {
    name: 'the place is free at acceptance',
    file: 'engine/processes/offering.ts',
    find: 'tickets.holdsPlace[ticket] = 1;',
    replace: 'tickets.holdsPlace[ticket] = 0;',
    tests: [...OFFERING, `${PROCESSES}/working.test.ts`],
  },
  {
    name: 'parallel instead of serial work',
    file: 'engine/world/rules.ts',
    find: "this.serialEmail = desk.work.mode !== 'parallel';",
    replace: 'this.serialEmail = false;',
    tests: [`${PROCESSES}/working.test.ts`],
  },
  {
    name: 'serial instead of parallel work',
    file: 'engine/world/rules.ts',
    find: "this.serialEmail = desk.work.mode !== 'parallel';",
    replace: 'this.serialEmail = true;',
    tests: [`${PROCESSES}/working.test.ts`],
  },
  {
    name: 'priority ignored',
    file: 'engine/world/waiting.ts',
    find: "      case 'priority':\n        return tickets.priority[ticket];",
    replace: "      case 'priority':\n        return arrivedAt;",
    tests: DISPATCHING,
  },
  {
    name: 'patience begins anew at each offer',
    file: 'engine/processes/offering.ts',
    find: '    const offer = this.#record(ticket, expert);\n',
    replace: `    const offer = this.#record(ticket, expert);
    const { calendar } = this.#world;
    if (tickets.patienceTimer[ticket] !== 0 && offers.ordinal[offer] > 0) {
      const patience = calendar.timeOf(tickets.patienceTimer[ticket]) - tickets.arrivedAt[ticket];
      calendar.cancel(tickets.patienceTimer[ticket]);
      tickets.patienceTimer[ticket] = calendar.schedule(calendar.now + patience, EVENT.patienceEnds, ticket);
    }
`,
    tests: [`${PROCESSES}/leaving.test.ts`],
  },
  {
    name: 'the end of a shift takes the ticket in hand away',
    file: 'engine/processes/presence.ts',
    find: "scenario.desk.shiftEnd === 'drop'",
    replace: "scenario.desk.shiftEnd !== 'finish-all'",
    tests: [`${PROCESSES}/presence.test.ts`, `${PROCESSES}/presence.staffing.test.ts`],
  },
  {
    name: 'new work starts above staffing',
    file: 'engine/processes/presence.ts',
    find: 'if (this.allDueToLeave === 0) return;',
    replace: 'if (this.allDueToLeave >= 0) return;',
    tests: [`${PROCESSES}/presence.staffing.test.ts`],
  },
  {
    name: 'the rate at the last arrival decides the next',
    file: 'engine/arrivals/rate-profile.ts',
    find: '      if (reached < this.to) return reached;',
    replace: '      if (reached < Infinity) return reached < this.#end ? reached : Infinity;',
    tests: ['tests/engine/arrivals'],
  },
  {
    name: 'time averages stop at the last event',
    file: 'engine/kpi/snapshot.ts',
    find: 'return world.figures.read(() => readSnapshot(world, now));',
    replace: 'return world.figures.read(() => readSnapshot(world, Math.min(now, world.calendar.now)));',
    tests: [...RECOMPUTATION, 'tests/engine/kpi'],
  },
  {
    name: 'only served tickets below the line',
    file: 'engine/kpi/catalogue/volume.ts',
    find: 'of: quotient(COUNTER.abandoned, COUNTER.arrived)',
    replace: 'of: quotient(COUNTER.abandoned, COUNTER.solved)',
    tests: RECOMPUTATION,
  },
  {
    name: 'one requirement after the other instead of the oldest of all',
    file: 'engine/world/waiting.ts',
    find: 'if (ticket !== NONE && (best === NONE || this.precedes(ticket, best))) best = ticket;',
    replace: 'if (ticket !== NONE && best === NONE) best = ticket;',
    tests: [...DISPATCHING, 'tests/engine/routing'],
  },
  {
    name: 'mean and cv of a lognormal law read as mu and sigma',
    file: 'engine/random/parameters.ts',
    find: 'return { mu: ln(law.mean) - 0.5 * variance, sigma: Math.sqrt(variance) };',
    replace: 'return { mu: ln(law.mean), sigma: law.cv };',
    tests: ['tests/engine/random/sampler.test.ts', 'tests/engine/random/parameters.test.ts'],
  },
  {
    name: 'warm-up cut by the end of tickets instead of their arrival',
    file: 'engine/kpi/ledger.ts',
    find: 'this.#isMeasured = tickets.measured[ticket] === 1;',
    replace: 'this.#isMeasured = this.#world.calendar.now >= this.#world.scenario.warmUp;',
    tests: RECOMPUTATION,
  },
  {
    name: 'standard error as if every value of a replication were one',
    file: 'engine/experiment/intervals.ts',
    find: 'return studentInterval(meanOf(values), varianceOf(values) / values.length,',
    replace: 'return studentInterval(meanOf(values), varianceOf(values) / values.length / 50,',
    tests: ['tests/engine/experiment'],
  },
  {
    name: 'a run taken up in its past keeps the levers of its future',
    file: 'engine/replay/playback.ts',
    find: 'this.pulled = checkpoint?.pulled ?? 0;',
    replace: 'this.pulled = checkpoint?.pulled ?? this.pulled;',
    tests: ['tests/engine/replay/run-player.test.ts'],
  },
  {
    name: 'experts hired beyond the plan stand in the list of the next group',
    file: 'engine/world/floor.ts',
    find: 'later < starts.length; later++) starts[later] += count;',
    replace: 'later < starts.length - 1; later++) starts[later] += 0;',
    tests: ['tests/engine/processes/hiring.test.ts'],
  },
];
