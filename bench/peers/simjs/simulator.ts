/** Something that will happen; other things may happen first. */
interface Request {
  done(callback: () => void): this;
  /** Gives up after a delay, unless a server has begun by then. */
  waitUntil(delay: number, callback: () => void): this;
}

interface Sim {
  addEntity<Given extends readonly unknown[]>(
    made: new (sim: Sim, name: string) => Entity & { start(...given: Given): void },
    name: string,
    ...given: Given
  ): Entity;
  simulate(until: number): boolean;
}

interface Entity {
  time(): number;
  setTimer(delay: number): Request;
  useFacility(facility: Facility, duration: number): Request;
}

/** Servers and those who wait for them. */
type Facility = object;

interface FacilityClass {
  readonly FCFS: number;
  new (name: string, discipline: number, servers: number): Facility;
}

/** The simulator's own draws. */
export interface Random {
  /** From 0 to 1. */
  random(): number;
  exponential(rate: number): number;
  normal(mean: number, standardDeviation: number): number;
}

/** What the package is used for here. */
interface Simjs {
  readonly Sim: new () => Sim;
  readonly Entity: new (sim: Sim, name: string) => Entity;
  readonly Facility: FacilityClass;
  readonly Random: new (seed: number) => Random;
}

/** The package exports nothing: it hands itself over through the `window` of a page, so there has to be one while it is loaded. */
async function load(): Promise<Simjs> {
  const page: { Sim?: Simjs } = {};
  Object.assign(globalThis, { window: page });
  try {
    await import('simjs');
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
  }
  if (page.Sim === undefined) throw new Error('The package simjs did not hand itself over through "window".');
  return page.Sim;
}

export const { Sim, Entity, Facility, Random } = await load();
