import { asList, asMapping } from '../plain-data.ts';
import type { Finding, Path } from '../scenario-problem.ts';
import { readDuration } from '../text/duration-text.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** Durations that must take some time: a rhythm of 0 would never let the clock move on. */
const RHYTHMS: readonly Path[] = [
  ['horizon'],
  ['figures', 'interval'],
  ['figures', 'dashboardEvery'],
  ['desk', 'offering', 'batchEvery'],
];

/** Whether the run has a length, and whether what is measured has one. */
export function checkRunLength(data: unknown): Finding[] {
  const scenario = asMapping(data);
  if (scenario === undefined) return [];
  const horizon = readDuration(scenario.horizon);
  const warmUp = readDuration(scenario.warmUp);
  const findings: Finding[] = RHYTHMS.flatMap((path) => checkSomeTime(scenario, path));
  if (horizon.ok && warmUp.ok && horizon.value > 0 && warmUp.value >= horizon.value) {
    findings.push({
      code: 'warm-up-too-long',
      path: ['warmUp'],
      message: 'nothing is left to measure before the horizon',
    });
  }
  return [...findings, ...checkCounts(scenario), ...checkBands(asMapping(asMapping(scenario.figures)?.bands))];
}

function checkSomeTime(scenario: Mapping, path: Path): Finding[] {
  const holder = path.slice(0, -1).reduce<Mapping | undefined>((outer, key) => asMapping(outer?.[key]), scenario);
  const reading = readDuration(holder?.[path.at(-1) ?? '']);
  return reading.ok && reading.value === 0 ? [{ code: 'out-of-range', path, message: 'expected more than 0' }] : [];
}

function checkCounts(scenario: Mapping): Finding[] {
  const cap = asMapping(asMapping(scenario.desk)?.cap);
  const counts: readonly (readonly [Path, unknown, string])[] = [
    [['figures', 'windowHours'], asMapping(scenario.figures)?.windowHours, 'a window has at least one hour'],
    [['desk', 'cap', 'unanswered'], cap?.unanswered, 'with a cap of 0 nobody is ever offered anything'],
    [
      ['desk', 'cap', 'pendingPerExpert'],
      cap?.pendingPerExpert,
      'with no offer pending nobody is ever offered anything',
    ],
  ];
  return counts.flatMap(([path, count, message]) =>
    count === 0 ? [{ code: 'out-of-range', path, message } satisfies Finding] : [],
  );
}

/** Limits of bands rise. */
function checkBands(bands: Mapping | undefined): Finding[] {
  return Object.entries(bands ?? {}).flatMap(([name, limits]) => {
    const numbers = asList(limits);
    const rising = numbers.every((limit, index) => index === 0 || Number(limit) >= Number(numbers[index - 1]));
    const path = ['figures', 'bands', name];
    return rising ? [] : [{ code: 'contradiction', path, message: 'limits of bands rise' } satisfies Finding];
  });
}
