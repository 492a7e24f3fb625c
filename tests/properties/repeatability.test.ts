import { describe, expect, it } from 'vitest';
import { Simulation } from '../../engine/simulation.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';
import { SHIPPED, shipped } from '../shipped-scenarios.ts';

const HOUR = 3_600_000;

/** Long enough for every process to take part, short enough to play many times. */
const someHoursOf = (name: string): Scenario => shipped(name, ['horizon=13 h', 'warmUp=0 s', 'closing=cut']);

const played = (simulation: Simulation): string => {
  simulation.run();
  return `${simulation.fingerprint} after ${simulation.eventsPlayed} events`;
};

const ends = new Map<string, string>();

/** The end of a scenario played in one go, which the first test to ask for it plays. */
function endOf(name: string): string {
  const end = ends.get(name) ?? played(new Simulation(someHoursOf(name)));
  ends.set(name, end);
  return end;
}

describe.each(SHIPPED)('%s', (name) => {
  it('is the same run, to the event, every time it is played', () => {
    expect(played(new Simulation(someHoursOf(name)))).toBe(endOf(name));
  });

  it.each([1, 7, 1000])('is the same run in slices of %i events', (slice) => {
    const simulation = new Simulation(someHoursOf(name));
    while (simulation.run(Infinity, slice) !== 'finished');
    expect(played(simulation)).toBe(endOf(name));
  });

  it.each([HOUR, 77_777])('is the same run in slices of %i ms', (slice) => {
    const simulation = new Simulation(someHoursOf(name));
    for (let until = 0; simulation.run(until) !== 'finished'; until += slice);
    expect(played(simulation)).toBe(endOf(name));
  });

  it('goes on after a restore exactly as the original does', () => {
    const original = new Simulation(someHoursOf(name));
    original.run(10.4 * HOUR);
    const saved = original.save();
    const before = original.fingerprint;
    const end = played(original);
    const restored = Simulation.restore(saved);
    expect(restored.fingerprint).toBe(before);
    expect(played(restored)).toBe(end);
    expect(played(Simulation.restore(saved))).toBe(end);
  });

  it('is another run with another seed, unless nothing comes by itself and everybody answers from outside', () => {
    const hours = someHoursOf(name);
    const isByChance = hours.experts.some(({ response }) => response !== 'outside');
    const other = played(new Simulation({ ...hours, seed: 'another' }));
    if (isByChance) expect(other).not.toBe(endOf(name));
    else expect(other).toBe(endOf(name));
  });
});

it('a fork under another rule leaves the run it was taken from alone', () => {
  const original = new Simulation(someHoursOf('expert-marketplace'));
  original.run(2 * HOUR);
  const saved = original.save();
  const fork = Simulation.restore(saved);
  const fixedEnd = played(Simulation.restore(saved));
  fork.intervene({ at: 2 * HOUR, lever: 'arrival-factor', factor: 3 });
  expect(played(fork)).not.toBe(fixedEnd);
  expect(played(original)).toBe(fixedEnd);
});

it('nothing in the engine asks the wall clock, global chance or a timer while a day is played', () => {
  const scenario = shipped('expert-marketplace', ['horizon=1 d']);
  const kept = {
    Date: globalThis.Date,
    random: Math.random,
    setTimeout: globalThis.setTimeout,
    performance: globalThis.performance,
  };
  const forbidden = (): never => {
    throw new Error('the engine touched the outside world');
  };
  const end = played(new Simulation(scenario));
  let pureEnd: string;
  try {
    Object.assign(globalThis, { Date: forbidden, setTimeout: forbidden });
    Object.defineProperty(globalThis, 'performance', { value: new Proxy({}, { get: forbidden }), configurable: true });
    Math.random = forbidden;
    expect(() => Math.random()).toThrow('outside world');
    pureEnd = played(new Simulation(scenario));
  } finally {
    Object.assign(globalThis, { Date: kept.Date, setTimeout: kept.setTimeout });
    Object.defineProperty(globalThis, 'performance', { value: kept.performance, configurable: true });
    Math.random = kept.random;
  }
  expect(pureEnd).toBe(end);
});
