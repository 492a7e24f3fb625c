import { parseFormula } from '../../arrivals/formula.ts';
import { asList, asMapping } from '../plain-data.ts';
import type { Finding, Path } from '../scenario-problem.ts';
import { readDuration } from '../text/duration-text.ts';
import { checkCycle } from './cycle.ts';

type Mapping = Readonly<Record<string, unknown>>;

const SOURCES = ['rate', 'gaps', 'population', 'times'] as const;

/** Whether each stream says in one way when its tickets come, and whether every mix has something in it. */
export function checkArrivals(data: unknown): Finding[] {
  const scenario = asMapping(data);
  if (scenario === undefined) return [];
  const tickets = asMapping(scenario.tickets);
  const categories = asMapping(tickets?.categories);
  return [
    ...asList(scenario.arrivals).flatMap((stream, index) => checkStream(asMapping(stream), ['arrivals', index])),
    ...checkMix(tickets?.channels, ['tickets', 'channels']),
    ...checkWeights(categories),
    ...Object.entries(categories ?? {}).flatMap(([name, category]) =>
      checkMix(asMapping(category)?.channels, ['tickets', 'categories', name, 'channels']),
    ),
  ];
}

function checkStream(stream: Mapping | undefined, path: Path): Finding[] {
  if (stream === undefined) return [];
  return [
    ...checkSource(stream, path),
    ...checkRate(asMapping(stream.rate), [...path, 'rate']),
    ...checkSpan(stream, path),
    ...checkRateOnly(stream, path),
    ...checkMix(stream.categories, [...path, 'categories']),
    ...checkMix(stream.channels, [...path, 'channels']),
  ];
}

function checkSource(stream: Mapping, path: Path): Finding[] {
  const given = SOURCES.filter((source) => stream[source] !== undefined);
  if (given.length === 1) return [];
  const message =
    given.length === 0
      ? `says nothing about when tickets come: one of ${SOURCES.join(', ')}`
      : `says it in several ways (${given.join(', ')}); one is enough`;
  return [{ code: 'arrivals-unclear', path, message, ...(given.length === 0 && { suggestion: 'rate: 100 per hour' }) }];
}

function checkRate(rate: Mapping | undefined, path: Path): Finding[] {
  if (rate === undefined) return [];
  if (typeof rate.formula === 'string') {
    const parsed = parseFormula(rate.formula);
    if (parsed.ok) return [];
    const message = `${parsed.problem.message}, at character ${parsed.problem.at + 1}`;
    return [{ code: 'bad-formula', path: [...path, 'formula'], message }];
  }
  const findings = checkCycle(rate, 'counts', path);
  const counts = asList(rate.counts);
  if (counts.length > 0 && counts.every((each) => each === 0)) {
    findings.push({ code: 'nothing-to-draw', path: [...path, 'counts'], message: 'no ticket ever comes' });
  }
  return findings;
}

function checkSpan(stream: Mapping, path: Path): Finding[] {
  const from = readDuration(stream.from ?? 0);
  const until = readDuration(stream.until);
  if (stream.until === undefined || !from.ok || !until.ok || from.value < until.value) return [];
  return [{ code: 'contradiction', path: [...path, 'until'], message: 'not after the stream begins' }];
}

/** Settings that change a rate do nothing to a stream that has none. */
function checkRateOnly(stream: Mapping, path: Path): Finding[] {
  if (stream.rate !== undefined || SOURCES.every((source) => stream[source] === undefined)) return [];
  const useless = [
    ['dayFactor', stream.dayFactor !== undefined],
    ['bursts', asList(stream.bursts).length > 0],
  ] as const;
  return useless.flatMap(([key, given]) =>
    given
      ? [
          {
            code: 'contradiction',
            path: [...path, key],
            message: 'changes a rate, and this stream has none',
          } satisfies Finding,
        ]
      : [],
  );
}

/** At least one share of a mix is above 0. */
function checkMix(mix: unknown, path: Path): Finding[] {
  const weights = Object.values(asMapping(mix) ?? {});
  if (asMapping(mix) === undefined || weights.some((weight) => weight !== 0)) return [];
  return [{ code: 'nothing-to-draw', path, message: 'every share is 0' }];
}

function checkWeights(categories: Mapping | undefined): Finding[] {
  const path = ['tickets', 'categories'];
  if (categories === undefined) return [];
  const values = Object.values(categories);
  if (values.length === 0) return [{ code: 'nothing-to-draw', path, message: 'no kind of ticket' }];
  const none = values.every((category) => asMapping(category)?.weight === 0);
  return none ? [{ code: 'nothing-to-draw', path, message: 'every weight is 0' }] : [];
}
