import { HAPPENINGS, Simulation, type Lever, type Scenario, type SimulationEvent } from '../../engine/index.ts';
import { FigureMeter, readDesk } from './figure-meter.ts';
import type { Lesson } from './lesson.ts';
import type { LessonFacts, MeasuredFigure, PairedDifference, PlayedPair } from './lesson-facts.ts';
import { differenceOf } from './paired-difference.ts';

type Reading = ReturnType<typeof readDesk>;

/** The type of an event by the number that listeners hear. */
const TYPE_OF = HAPPENINGS.map((name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));

/** One desk of a lesson, played on this machine: no server takes part, and nobody else sees it. */
export class LessonDesk implements LessonFacts {
  readonly simulation: Simulation;
  readonly levers: Lever[] = [];
  readonly pairs: PlayedPair[] = [];
  curve: readonly number[] = [];
  isPredicted = false;
  #counts = new Map<string, number>();
  #stepBeganAt = 0;
  #meters: FigureMeter[];
  #ends: Reading[] = [];
  #now: { readonly events: number; readonly levers: number; readonly reading: Reading } | undefined;

  constructor(scenario: Scenario) {
    this.simulation = new Simulation(scenario);
    this.simulation.listen({
      happened: (what) => {
        const type = TYPE_OF[what]!;
        this.#counts.set(type, (this.#counts.get(type) ?? 0) + 1);
      },
    });
    this.#meters = [new FigureMeter(this.simulation.world)];
  }

  /** Plays so many simulated milliseconds, but at most so many events; a run that is over stands still. */
  advance(milliseconds: number, maxEvents = Infinity): void {
    if (milliseconds > 0) this.simulation.run(this.simulation.now + milliseconds, maxEvents);
  }

  /** @throws Error when the desk does not have what the lever asks for */
  pull(lever: Lever): void {
    this.simulation.intervene({ ...lever, at: this.simulation.now });
    this.levers.push(lever);
  }

  /** The next step begins: what it asks for counts from here. */
  nextStep(): void {
    const end = this.#reading;
    this.#ends.push(end);
    this.#meters.push(new FigureMeter(this.simulation.world, end));
    this.#stepBeganAt = this.simulation.now;
    this.#counts = new Map();
  }

  get sinceStep(): number {
    return this.simulation.now - this.#stepBeganAt;
  }

  events(type: SimulationEvent['type']): number {
    return this.#counts.get(type) ?? 0;
  }

  figure(key: string, over: 'run' | 'step', category?: string): MeasuredFigure {
    const meter = over === 'run' ? this.#meters[0]! : this.#meters.at(-1)!;
    return meter.between(this.#reading, key, category);
  }

  figureOfStep(step: number, key: string, category?: string): MeasuredFigure {
    const end = this.#ends[step];
    if (this.#meters[step] === undefined) return { value: null, cases: 0 };
    return this.#meters[step].between(end ?? this.#reading, key, category);
  }

  difference(isPaired: boolean): PairedDifference {
    return differenceOf(this.pairs.filter((pair) => pair.isPaired === isPaired));
  }

  /** Read once for each moment and lever, however many figures are looked at. */
  get #reading(): Reading {
    const events = this.simulation.eventsPlayed;
    const levers = this.levers.length;
    if (this.#now?.events !== events || this.#now.levers !== levers)
      this.#now = { events, levers, reading: readDesk(this.simulation.world) };
    return this.#now.reading;
  }
}

/** The mean wait of a whole day, s, under a rule and a seed. */
export function waitOfDay(scenario: Scenario, policy: string, seed: string): number {
  const { desk } = scenario;
  const simulation = new Simulation({ ...scenario, seed, desk: { ...desk, offering: { ...desk.offering, policy } } });
  simulation.run();
  return readDesk(simulation.world).all['acceptance']?.value ?? NaN;
}

/** The value of a figure at the end of a whole run. */
export function valueAtEnd(scenario: Scenario, key: string): number {
  const simulation = new Simulation(scenario);
  simulation.run();
  return readDesk(simulation.world).all[key]?.value ?? NaN;
}

/** Seeds of a pair of days: two of their own, or the same for both. */
export function seedsOfPair(lesson: Lesson, pair: number, isPaired: boolean): readonly [string, string] {
  const seed = `${lesson.key}/${isPaired ? 'twice' : 'apart'}/${pair}`;
  return isPaired ? [seed, seed] : [`${seed}/first`, `${seed}/second`];
}
