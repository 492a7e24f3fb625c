import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrateSavedRun, SAVED_RUN_VERSION, type SavedRun } from '../../engine/saved-run.ts';
import { Simulation } from '../../engine/simulation.ts';
import { randomSettings, replayHint, scenarioOf } from '../random-scenario.ts';
import { accepts, declines, desk, team } from './processes/trace.ts';
import { scenarioWith } from '../scenarios.ts';

const EVENTS = 400;

/** A run in its middle: offers pending, work in hand, tickets waiting and refused. */
function halfway(): Simulation {
  const rate = { arrivals: [{ rate: '60 per hour' }, { name: 'recorded', times: ['1 min'] }], seed: 'halfway' };
  const simulation = new Simulation(
    scenarioWith(desk([], { ...team(accepts('40 s'), declines('90 s'), accepts('4 min')), ...rate })),
  );
  simulation.run(3_600_000);
  return simulation;
}

const end = (simulation: Simulation): string => {
  simulation.run(Infinity, EVENTS);
  return `${simulation.fingerprint} after ${simulation.eventsPlayed}`;
};

describe('a saved run', () => {
  it('goes on as the original does, from any moment of any desk', () => {
    fc.assert(
      fc.property(randomSettings, fc.integer({ min: 0, max: EVENTS }), (settings, after) => {
        const original = new Simulation(scenarioOf(settings));
        original.run(Infinity, after);
        const restored = Simulation.restore(original.save());
        expect([restored.now, restored.eventsPlayed, restored.fingerprint], replayHint(settings)).toEqual([
          original.now,
          original.eventsPlayed,
          original.fingerprint,
        ]);
        expect(end(restored), replayHint(settings)).toBe(end(original));
      }),
      { numRuns: 25, seed: 11, endOnFailure: true },
    );
  });

  it('is plain data: numbers, words, truths, lists, mappings and typed arrays', () => {
    expect(strangersIn(halfway().save(), 'saved')).toEqual([]);
    expect(strangersIn({ deep: [new Date(0)], fine: new Int8Array(1) }, 'saved')).toEqual(['saved.deep[0]']);
  });

  it('can be sent to another thread', () => {
    const original = halfway();
    const sent = structuredClone(original.save());
    expect(end(Simulation.restore(sent))).toBe(end(original));
  });

  it('can be written as text, with columns and what JSON has no number for kept apart', () => {
    const original = halfway();
    const apart: unknown[] = [];
    const isApart = (value: unknown): boolean =>
      ArrayBuffer.isView(value) || (typeof value === 'number' && !Number.isFinite(value));
    const text = JSON.stringify(original.save(), (_, value: unknown) =>
      isApart(value) ? { apart: apart.push(value) - 1 } : value,
    );
    const read = JSON.parse(text, (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'apart' in value ? apart[value.apart as number] : value,
    ) as SavedRun;
    expect(read).toEqual(original.save());
    expect(apart).toContain(Infinity);
    expect(end(Simulation.restore(read))).toBe(end(original));
  });

  it('shares nothing with the run it was taken from', () => {
    const original = halfway();
    const saved = original.save();
    const copy = structuredClone(saved);
    original.run();
    expect(saved).toEqual(copy);
  });
});

/** Paths of values that are not plain data. */
function strangersIn(value: unknown, path: string): string[] {
  if (value === null || ['number', 'string', 'boolean', 'undefined'].includes(typeof value)) return [];
  if (ArrayBuffer.isView(value)) return [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => strangersIn(entry, `${path}[${index}]`));
  const isPlain = typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);
  if (!isPlain) return [path];
  return Object.entries(value).flatMap(([key, entry]) => strangersIn(entry, `${path}.${key}`));
}

describe('a run saved by another version', () => {
  const now = halfway().save();
  const earlier = SAVED_RUN_VERSION - 1;
  /** Made up: the format before called the policy `router` and counted time in seconds. */
  const { policy, reached, ...others } = now;
  const old = { ...others, version: earlier, router: policy, reached: reached / 1000 } as unknown as SavedRun;
  const fromEarlier = ({ reached: seconds, ...rest }: SavedRun): SavedRun => {
    const { router, ...kept } = rest as unknown as SavedRun & { router: string };
    return { ...kept, policy: router, reached: seconds * 1000 };
  };

  it('is brought to the present format, one after the other', () => {
    expect(migrateSavedRun(old, { [earlier]: fromEarlier })).toEqual(now);
    const renamed = (saved: SavedRun): SavedRun => ({ ...saved, policy: `${saved.policy} of format ${saved.version}` });
    const later = { [earlier]: fromEarlier, [SAVED_RUN_VERSION]: renamed };
    expect(migrateSavedRun(old, later, SAVED_RUN_VERSION + 1)).toMatchObject({
      version: SAVED_RUN_VERSION + 1,
      policy: `${policy} of format ${SAVED_RUN_VERSION}`,
    });
    expect(migrateSavedRun(now)).toBe(now);
  });

  it('goes on as the original does once it is', () => {
    expect(end(Simulation.restore(migrateSavedRun(old, { [earlier]: fromEarlier })))).toBe(
      end(Simulation.restore(now)),
    );
  });

  it('is refused, with both formats named, when there is no way', () => {
    const reads = `this version reads format ${SAVED_RUN_VERSION}.`;
    expect(() => Simulation.restore(old)).toThrow(`This run was saved in format ${earlier}; ${reads}`);
    const newer = { ...now, version: SAVED_RUN_VERSION + 1 };
    expect(() => Simulation.restore(newer)).toThrow(`This run was saved in format ${SAVED_RUN_VERSION + 1}; ${reads}`);
    expect(() => Simulation.restore({ ...now, version: NaN })).toThrow('format NaN');
  });
});

describe('a saved run with something missing', () => {
  it('is refused with the name of the part', () => {
    const { offers: _, ...parts } = halfway().save().parts;
    expect(() => Simulation.restore({ ...halfway().save(), parts })).toThrow('The saved run lacks the part "offers".');
  });

  it('is refused with the name of a policy that is not at hand', () => {
    expect(() => Simulation.restore({ ...halfway().save(), policy: 'by-moonlight' })).toThrow(
      'The run was saved with the policy "by-moonlight", which is not at hand.',
    );
  });
});
