/** A case of an oracle file: a model, and what is known about it. Fields of the model are listed in tests/theory/README.md. */
export interface OracleCase {
  readonly id: string;
  readonly timeUnit?: string;
  readonly model: Readonly<Record<string, unknown>>;
  /** Values by metric, or `{ values, standardErrors }` where the values are themselves estimates. */
  readonly expected: Readonly<Record<string, unknown>>;
}

/** What of a case cannot be expressed, and why. */
export interface Trouble {
  readonly case: string;
  /** Field of the model, or metric. */
  readonly field: string;
  readonly value: unknown;
  readonly why: string;
}

/** One number that a case asks for. */
export interface Metric {
  /** Name, with those of the groups it stands in: `perHour.expectedLost`. */
  readonly name: string;
  /** The same, group by group. */
  readonly path: readonly string[];
  /** Place in its list; undefined when it is a single number. */
  readonly index?: number;
  /** Entries of its list. */
  readonly count?: number;
}

type Mapping = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Mapping => typeof value === 'object' && value !== null;
const isMapping = (value: unknown): value is Mapping => isObject(value) && !Array.isArray(value);

/** The values of a case by metric. */
export function expectedValues({ expected }: OracleCase): Mapping {
  return isMapping(expected['values']) ? expected['values'] : expected;
}

/** Every number that a case asks for, in the order of the file. */
export function metricsOf(oracle: OracleCase): readonly Metric[] {
  return metricsIn(expectedValues(oracle), []);
}

function metricsIn(values: Mapping, groups: readonly string[]): Metric[] {
  return Object.entries(values).flatMap(([key, value]): Metric[] => {
    const path = [...groups, key];
    const name = path.join('.');
    if (typeof value === 'number') return [{ name, path }];
    if (Array.isArray(value)) {
      return value.flatMap((each, index) =>
        typeof each === 'number' ? [{ name, path, index, count: value.length }] : [],
      );
    }
    return isMapping(value) ? metricsIn(value, path) : [];
  });
}

/** The value of a metric and, where it is an estimate itself, its standard error. */
export function expectedOf(
  oracle: OracleCase,
  { name, path, index }: Metric,
): { value: number; standardError: number } {
  const at = (values: unknown): unknown =>
    path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), values);
  const errors = oracle.expected['standardErrors'];
  const pick = (found: unknown): unknown => (index === undefined ? found : (found as readonly unknown[])[index]);
  const flat = isMapping(errors) ? errors[index === undefined ? name : `${name}_${index}`] : undefined;
  return { value: pick(at(expectedValues(oracle))) as number, standardError: typeof flat === 'number' ? flat : 0 };
}

/** Seconds in the case's unit of time; undefined where the unit is nothing in particular. */
export function secondsOf(timeUnit: string | undefined): number | undefined {
  const seconds: Readonly<Record<string, number>> = {
    ms: 0.001,
    s: 1,
    sec: 1,
    second: 1,
    min: 60,
    minute: 60,
    h: 3600,
    hour: 3600,
    d: 86_400,
    day: 86_400,
  };
  return timeUnit === undefined ? undefined : seconds[timeUnit];
}
