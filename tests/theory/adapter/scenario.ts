import { parseScenarioData, problemsText, type Scenario } from '../../../engine/index.ts';
import { isQueue, readAnswers, readOfferLimit } from './answers.ts';
import { readArrivals, typeName } from './arrivals.ts';
import { Clock, clockFor, LONGEST_RUN_MS } from './clock.ts';
import { Fields } from './fields.ts';
import { expectedValues, secondsOf, type OracleCase, type Trouble } from './oracle-case.ts';
import { readChoosing, readRerouting } from './rerouting.ts';
import { readRun, type RunLength } from './run-length.ts';
import { readService } from './service.ts';
import type { Setting } from './setting.ts';
import { readShiftEnd, readStaffing } from './staffing.ts';
import { readTeam } from './team.ts';
import { readWaiting } from './waiting.ts';

/** A model as a scenario, and what its figures need to know about it. */
export interface Adapted {
  readonly scenario: Scenario;
  readonly setting: Setting;
}

const poolName = (pool: number): string => `pool-${pool}`;
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Turns the model of a case into a scenario, or says which fields stand in the way. */
export function adapt(oracle: OracleCase): Adapted | readonly Trouble[] {
  const fields = new Fields(oracle.id, oracle.model);
  const parts = readParts(fields, oracle);
  const prefers = parts.choosing.offering['policy'] === 'preference';
  if (prefers && groupsOf(parts, new Clock(1), true).length > parts.team.pools)
    fields.refuse('preference', 'a pool whose experts differ is several groups');
  fields.refuseUnread();
  if (fields.troubles.length > 0) return fields.troubles;
  const { arrivals, run, team, answers } = parts;
  const means = [1 / arrivals.rate, ...parts.means];
  const clock = clockFor(means, run.horizon, arrivals.isBusyByDay);
  const parsed = parseScenarioData(inFile(oracle.id, parts, clock));
  if (!parsed.ok)
    return [{ case: oracle.id, field: 'model', value: oracle.model, why: problemsText(parsed.problem, 'scenario') }];
  const { levels } = parts.staffing;
  const setting: Setting = {
    unitMs: clock.unitMs,
    unitSeconds: secondsOf(oracle.timeUnit),
    types: arrivals.types,
    experts: team.experts,
    poolOf: team.poolOf,
    pools: team.pools,
    places: answers.places,
    ...run,
    ...(levels !== undefined && { levels }),
    ...(parts.periods !== undefined && { periods: parts.periods }),
    ownTypes: range(team.experts).map((expert) => team.ownTypeOf(expert)),
    rate: arrivals.rate,
    slowest: Math.max(...means),
  };
  return { scenario: parsed.value, setting };
}

type Parts = ReturnType<typeof readParts>;

function readParts(fields: Fields, oracle: OracleCase) {
  const hour = 3600 / (secondsOf(oracle.timeUnit) ?? 3600);
  const arrivals = readArrivals(fields, hour);
  const { types } = arrivals;
  const staffing = readStaffing(fields, arrivals.periods, hour);
  const periods = arrivals.periods ?? staffing.periods;
  const team = readTeam(fields, types, staffing.highest);
  const queue = isQueue(fields);
  const answers = readAnswers(fields, team);
  const offerLimit = readOfferLimit(fields);
  const service = readService(fields, types, team, queue);
  const rerouting = readRerouting(fields, team.isUnlimited);
  const choosing = readChoosing(fields, team.pools, { type: typeName, pool: poolName });
  const waiting = readWaiting(fields, types);
  const shiftEnd = readShiftEnd(fields, staffing);
  const run: RunLength & { closing: 'cut' | 'drain' } = readRun(
    fields,
    expectedValues(oracle),
    periods,
    secondsOf(oracle.timeUnit),
  );
  const means = [
    ...answers.means,
    ...offerLimit.means,
    ...service.means,
    ...rerouting.means,
    ...waiting.means,
    ...staffing.means,
  ];
  return {
    arrivals,
    periods,
    staffing,
    team,
    answers,
    offerLimit,
    service,
    rerouting,
    choosing,
    waiting,
    shiftEnd,
    run,
    means,
  };
}

function inFile(id: string, parts: Parts, clock: Clock): unknown {
  const { arrivals, team, service, waiting, run, choosing } = parts;
  // Steady states are left running until enough has been seen.
  const horizon = run.horizon === undefined ? `${LONGEST_RUN_MS} ms` : clock.size(run.horizon);
  const patience = waiting.patience?.inFile(clock.size);
  const needsSkills = range(team.experts).some((expert) =>
    range(arrivals.types).some((type) => !team.serves(expert, type)),
  );
  const category = (type: number): unknown => ({
    priority: waiting.priorityOf(type),
    work: service.workOf(type, clock),
    ...(needsSkills && { skills: [typeName(type)] }),
    ...(patience !== undefined && { patience }),
  });
  return {
    name: id,
    preset: 'plain',
    horizon,
    closing: run.closing,
    tickets: {
      categories: Object.fromEntries(range(arrivals.types).map((type) => [typeName(type), category(type)])) as unknown,
    },
    arrivals: arrivals.streams(clock),
    waiting: waiting.room,
    experts: groupsOf(parts, clock, needsSkills),
    desk: {
      channels: { email: { offerTimeout: parts.offerLimit.limit(clock) } },
      offering: choosing.offering,
      cap: parts.answers.cap,
      reoffer: parts.rerouting.reoffer(clock),
      work: { mode: service.isSerial ? 'serial' : 'parallel', order: 'oldest-first' },
      preemption: waiting.preemption,
      patienceEnds: 'acceptance',
      ...parts.shiftEnd,
    },
    // One long interval: nobody looks at what happened hour by hour.
    figures: { interval: horizon, dashboardEvery: horizon, windowHours: 1, thresholds: [], perExpert: false },
  };
}

/** Experts that are alike and neighbours are one group, unless their pool has a name. */
function groupsOf(parts: Parts, clock: Clock, needsSkills: boolean): unknown[] {
  const { team, answers, service, staffing, choosing, arrivals } = parts;
  const groups: { text: string; count: number; data: Readonly<Record<string, unknown>> }[] = [];
  for (let expert = 0; expert < team.experts; expert++) {
    const pool = team.poolOf[expert]!;
    const first = choosing.firstTypesOf(pool);
    const data = {
      ...answers.groupOf(expert, clock),
      ...service.speedOf(expert),
      schedule: staffing.schedule(clock),
      ...(needsSkills && {
        skills: range(arrivals.types)
          .filter((type) => team.serves(expert, type))
          .map(typeName),
      }),
      ...(first.length > 0 && { categoryOrder: first.map(typeName) }),
    };
    const text = JSON.stringify([pool, data]);
    if (groups.at(-1)?.text === text) groups.at(-1)!.count++;
    else groups.push({ text, count: 1, data });
  }
  return groups.map(({ count, data }, index) => ({
    name: team.isPooled ? poolName(index) : `experts-${index}`,
    count: team.isUnlimited ? 'unlimited' : count,
    ...data,
  }));
}
