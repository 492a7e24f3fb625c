import { typeName } from './arrivals.ts';
import type { Clock } from './clock.ts';
import type { Fields } from './fields.ts';
import { exponential, lawAt, lawOf, type ModelLaw } from './laws.ts';

/** How long tickets take whom. */
export interface Service {
  /** Mean times, of all who may serve. */
  readonly means: readonly number[];
  /** Whether accepted tickets are worked on one at a time. */
  readonly isSerial: boolean;
  /** Law of the work on a type, as in a file. */
  workOf(type: number, clock: Clock): unknown;
  /** What an expert's group says about its speed. */
  speedOf(expert: number): Readonly<Record<string, unknown>>;
}

/** Where the experts' own types come from: whom they belong to first. */
export interface OwnTypes {
  readonly experts: number;
  /** The type that an expert, or their pool, is there for; undefined when nothing says. */
  ownTypeOf(expert: number): number | undefined;
}

/** Reads how long work takes: one law for all, by type, by expert, or by own and foreign type. Nothing at all is none. */
export function readService(fields: Fields, types: number, own: OwnTypes, isQueue: boolean): Service {
  const byType = readByType(fields, types);
  const expertRates = fields.numbers('expertRates');
  const ownRate = fields.number('ownRate');
  const crossRate = fields.number('crossRate');
  if (expertRates !== undefined && expertRates.length < own.experts)
    fields.refuse('expertRates', 'not every expert has a rate');
  const isByKind = ownRate !== undefined && crossRate !== undefined;
  if (isByKind && Array.from({ length: own.experts }).some((_, expert) => own.ownTypeOf(expert) === undefined))
    fields.refuse('ownRate', 'nothing says which type is an expert’s own');
  // A queue whose servers have no rate is one whose unit of time is a service.
  const usual = isQueue || expertRates !== undefined || isByKind ? exponential(1) : undefined;
  const laws = Array.from({ length: types }, (_, type) => byType?.[type] ?? usual);
  const speeds = [...(expertRates ?? []), ...(isByKind ? [ownRate, crossRate] : [])];
  const fastest = Math.max(1, ...speeds);
  return {
    means: laws.flatMap((law) => (law === undefined ? [] : [law.mean / fastest, law.mean])),
    isSerial: isSerial(fields),
    workOf: (type, clock) => laws[type]?.inFile(clock.size) ?? 0,
    speedOf: (expert) => {
      if (expertRates !== undefined) return { workFactor: 1 / expertRates[expert]! };
      if (!isByKind) return {};
      const ownType = own.ownTypeOf(expert);
      const factors = laws.map((_, type) => [typeName(type), 1 / (type === ownType ? ownRate : crossRate)]);
      return { workFactorByCategory: Object.fromEntries(factors) as unknown };
    },
  };
}

function readByType(fields: Fields, types: number): readonly (ModelLaw | undefined)[] | undefined {
  const found: (readonly (ModelLaw | undefined)[])[] = [];
  const same = (law: ModelLaw | undefined): void => {
    if (law !== undefined) found.push(Array.from({ length: types }, () => law));
  };
  const rate = fields.number('serviceRate');
  const mean = fields.number('meanService');
  same(rate === undefined ? undefined : exponential(1 / rate));
  same(mean === undefined ? undefined : exponential(mean));
  same(lawAt(fields, 'service'));
  same(lawAt(fields, 'handling'));
  const rates = fields.numbers('serviceRates');
  if (rates !== undefined) found.push(rates.map((each) => exponential(1 / each)));
  const laws = fields.take('services');
  if (Array.isArray(laws)) found.push(laws.map((law) => lawOf(fields, 'services', law)));
  if (found.length > 1) fields.refuse('service', 'several fields say how long work takes');
  if (found.length > 0 && found[0]!.length < types) fields.refuse('services', 'not every type has a law');
  return found[0];
}

/** One at a time or all at once: the law says it in `mode`. */
function isSerial(fields: Fields): boolean {
  const handling = fields.take('handling');
  if (typeof handling !== 'object' || handling === null || !('mode' in handling)) return false;
  const { mode } = handling;
  if (mode === 'serial per expert' || mode === 'serial') return true;
  if (mode !== 'parallel') fields.refuse('handling', `unknown mode "${String(mode)}"`);
  return false;
}
