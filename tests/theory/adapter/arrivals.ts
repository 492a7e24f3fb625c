import { parseFormula } from '../../../engine/arrivals/formula.ts';
import type { Clock } from './clock.ts';
import type { Fields } from './fields.ts';
import { exponential, lawAt, type ModelLaw } from './laws.ts';

/** Equal stretches of a day that a model counts by. */
export interface Periods {
  /** Units of time. */
  readonly length: number;
  readonly count: number;
}

/** How tickets come. */
export interface Arrivals {
  /** Kinds of ticket that come in. */
  readonly types: number;
  /** Tickets per unit of time, roughly where that varies. */
  readonly rate: number;
  /** The periods that rates are given for. */
  readonly periods?: Periods;
  /** Whether each day has a factor of its own. */
  readonly isBusyByDay: boolean;
  streams(clock: Clock): unknown[];
}

export const typeName = (type: number): string => `type-${type}`;

type Stream = (clock: Clock) => Readonly<Record<string, unknown>>;

/** Reads how tickets come; `hour` is an hour in the model's units. */
export function readArrivals(fields: Fields, hour: number): Arrivals {
  const before = fields.troubles.length;
  const found = [readPopulation(fields), readGaps(fields), readPeriods(fields, hour), readRates(fields)].filter(
    (each) => each !== undefined,
  );
  const batch = fields.has('batch') ? lawAt(fields, 'batch') : undefined;
  const factor = readBusyness(fields);
  if (found.length !== 1 && fields.troubles.length === before) {
    fields.refuse('arrivalRate', found.length === 0 ? 'nothing says how tickets come' : 'tickets come in several ways');
  }
  const source = found[0] ?? { types: 1, rate: 1, streams: [] };
  if (batch !== undefined && source.types > 1) fields.refuse('batch', 'batches of several types are not told apart');
  return {
    types: source.types,
    rate: source.rate * (batch?.mean ?? 1),
    ...(source.periods !== undefined && { periods: source.periods }),
    isBusyByDay: factor !== undefined,
    streams: (clock) =>
      source.streams.map((stream, index) => ({
        name: `stream-${index}`,
        ...stream(clock),
        ...(batch !== undefined && { batch: batch.inFile((size) => size) }),
        ...(factor !== undefined && { dayFactor: factor }),
      })),
  };
}

interface Source {
  readonly types: number;
  readonly rate: number;
  readonly periods?: Periods;
  readonly streams: readonly Stream[];
}

function readPopulation(fields: Fields): Source | undefined {
  const size = fields.number('population');
  if (size === undefined) return undefined;
  const rate = fields.number('requestRatePerIdleCustomer');
  const thinking = rate === undefined ? lawAt(fields, 'thinking') : exponential(1 / rate);
  if (thinking === undefined) return fields.refuse('population', 'nothing says how long customers think');
  return {
    types: 1,
    rate: size / thinking.mean,
    streams: [(clock) => ({ population: { size, thinking: thinking.inFile(clock.size) } })],
  };
}

function readGaps(fields: Fields): Source | undefined {
  const gaps: ModelLaw | undefined = lawAt(fields, 'interarrival');
  if (gaps === undefined) return undefined;
  return { types: 1, rate: 1 / gaps.mean, streams: [(clock) => ({ gaps: gaps.inFile(clock.size) })] };
}

/** Expected tickets by period of a day, or an hourly rate for each period. */
function readPeriods(fields: Fields, hour: number): Source | undefined {
  const perHour = fields.numbers('callsPerHour');
  const perPeriod = fields.numbers('arrivalsPerPeriod');
  if (perHour === undefined && perPeriod === undefined) return undefined;
  const length = fields.number('periodLength') ?? (perHour === undefined ? 1 : hour);
  const counts = perPeriod ?? perHour!.map((rate) => (rate * length) / hour);
  return {
    types: 1,
    rate: Math.max(...counts) / length,
    periods: { length, count: counts.length },
    streams: [(clock) => ({ rate: { every: clock.size(length), cycle: 'once', counts } })],
  };
}

/** Poisson arrivals. Types with constant rates are one stream, so that they share the factor of a day. */
function readRates(fields: Fields): Source | undefined {
  const single = fields.has('batchRate') ? 'batchRate' : 'arrivalRate';
  if (fields.has(single)) {
    if (fields.has('arrivalRates')) fields.refuse('arrivalRates', `${single} says how tickets of one type come`);
    const rate = readRate(fields, single, fields.take(single));
    return rate && { types: 1, rate: rate.size, streams: [rate.stream] };
  }
  if (!fields.has('arrivalRates')) return undefined;
  const given = fields.take('arrivalRates');
  if (!Array.isArray(given) || given.length === 0) return fields.refuse('arrivalRates', 'a list of rates is expected');
  const rates = given.map((each) => readRate(fields, 'arrivalRates', each));
  const total = rates.reduce((sum, rate) => sum + (rate?.size ?? 0), 0);
  const types = given.length;
  if (given.every((each) => typeof each === 'number')) {
    const categories = Object.fromEntries(given.map((weight, type) => [typeName(type), weight]));
    return { types, rate: total, streams: [(clock) => ({ rate: clock.rate(total), categories })] };
  }
  const streams = rates.map((rate, type): Stream => (clock) => ({
    ...rate?.stream(clock),
    categories: { [typeName(type)]: 1 },
  }));
  return { types, rate: total, streams };
}

/** Times at which a formula is looked at to know how large it gets. */
const LOOKS = 1000;
const LOOKED_AHEAD = 100;

function readRate(fields: Fields, name: string, given: unknown): { size: number; stream: Stream } | undefined {
  if (typeof given === 'number') return { size: given, stream: (clock) => ({ rate: clock.rate(given) }) };
  if (typeof given !== 'string') return fields.refuse(name, 'a rate or a formula is expected');
  const formula = parseFormula(given);
  if (!formula.ok) return fields.refuse(name, formula.problem.message);
  const sizes = Array.from({ length: LOOKS }, (_, look) => formula.value.evaluate((look * LOOKED_AHEAD) / LOOKS));
  return {
    size: Math.max(...sizes),
    stream: (clock) => ({ rate: { formula: given, unit: `${clock.unitMs} ms` } }),
  };
}

/** How far apart the mean of a factor and 1 may lie: values are written with twelve digits. */
const TOLERANCE = 1e-6;

/** The coefficient of variation of a day's factor, which is gamma with mean 1. */
function readBusyness(fields: Fields): { cv: number } | undefined {
  if (!fields.has('busyness')) return undefined;
  const given = fields.take('busyness') as Readonly<Record<string, unknown>>;
  const law = lawAt(fields, 'busyness');
  if (law === undefined) return undefined;
  const written = law.inFile((size) => size) as Readonly<Record<string, unknown>>;
  if (given['dist'] !== 'gamma' || Math.abs(law.mean - 1) > TOLERANCE)
    return fields.refuse('busyness', 'the factor of a day is gamma with mean 1');
  return { cv: 1 / Math.sqrt(written['shape'] as number) };
}
