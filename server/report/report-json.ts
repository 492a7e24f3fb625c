import { conflictsAmong, scorecardOf, verdictOf } from '../../engine/index.ts';
import type { Breakdown, ExceptionChange, ExceptionHour, ReplicatedFigure } from '../../engine/index.ts';
import type { Report } from './report.ts';
import { intervalRows, worstIntervals, type IntervalRow } from './worst-intervals.ts';

/** Raised when what `--json` prints changes shape. */
const FORMAT = 1;

/** A figure in JSON; its unit is in the list of figures. */
type JsonFigure = Readonly<Record<string, unknown>>;

/** A report as plain data, for programs. It depends on the scenario, its settings and the seed, and on nothing else. */
export function reportJson(report: Report, by: readonly Breakdown[], exceptions?: readonly ExceptionHour[]): object {
  const { scenario, conservation } = report;
  return {
    format: FORMAT,
    scenario: scenario.name,
    seed: scenario.seed,
    horizonMs: scenario.horizon,
    warmUpMs: scenario.warmUp,
    policy: report.policy,
    presets: report.presets,
    replications: report.replications,
    level: report.level,
    ending: report.ending,
    lessPreciseThanWanted: report.unmet,
    scorecard: jsonScorecard(report),
    figures: Object.fromEntries(report.figures.map((figure) => [figure.definition.key, fullFigure(figure)])),
    worstIntervals: worstIntervals(report).map(jsonInterval),
    ...(exceptions === undefined ? {} : { exceptions: exceptions.map(jsonHour) }),
    breakdowns: Object.fromEntries(by.map((dimension) => [dimension, jsonRows(report, dimension)])),
    conservation: {
      ...conservation,
      became: Object.fromEntries(conservation.became),
      holds: conservation.broken.length === 0,
    },
    fingerprint: report.fingerprint,
    eventsPlayed: report.eventsPlayed,
  };
}

/** The scorecard with what each of its figures should reach; their values stand among the figures, too. */
function jsonScorecard({ scorecard, figures }: Report): object {
  const found = new Map(figures.map((figure) => [figure.definition.key, figure]));
  const card = scorecardOf(
    scorecard,
    figures.map(({ definition }) => definition),
  );
  const { name, title, about, competitor } = card;
  const sections = card.sections.map((section) => ({
    title: section.title,
    figures: section.figures.flatMap(({ column: { key }, target, competitor: theirs }) => {
      const figure = found.get(key);
      if (figure === undefined) return [];
      const { value, sampleSize, band, definition } = figure;
      const verdict = verdictOf({ value, sampleSize, band, target, fewest: definition.fewest ?? null });
      return [
        { key, id: definition.id ?? null, ...shortFigure(figure), target, verdict: verdict?.word ?? null, theirs },
      ];
    }),
  }));
  const conflicts = conflictsAmong(
    figures.map(({ definition, ...read }) => ({ ...read, column: definition, fewest: definition.fewest ?? null })),
  );
  return { name, title, about, competitor, sections, conflicts };
}

function jsonRows(report: Report, dimension: Breakdown): readonly object[] {
  if (dimension === 'interval') return intervalRows(report).map(jsonInterval);
  const rows = new Map(report.breakdowns).get(dimension) ?? [];
  return rows.map(({ name, figures }) => ({ name, figures: byKey(figures) }));
}

const jsonInterval = ({ from, until, figures }: IntervalRow): object => ({
  fromMs: from,
  untilMs: until,
  figures: byKey(figures),
});

const jsonHour = ({ from, until, changes, best, worst }: ExceptionHour): object => ({
  fromMs: from,
  untilMs: until,
  changes: changes.map(jsonChange),
  best: best?.definition.key ?? null,
  worst: worst?.definition.key ?? null,
});

function jsonChange({ definition, target, since, until, before, after, is, trend }: ExceptionChange): object {
  return {
    key: definition.key,
    target,
    sinceMs: since,
    untilMs: until,
    before: { value: before.value, verdict: before.verdict.word },
    after: { value: after.value, verdict: after.verdict.word },
    is,
    trend,
  };
}

const byKey = (figures: readonly ReplicatedFigure[]): Readonly<Record<string, JsonFigure>> =>
  Object.fromEntries(figures.map((figure) => [figure.definition.key, shortFigure(figure)]));

function fullFigure(figure: ReplicatedFigure): JsonFigure {
  const { id, label, family, unit, estimator, better } = figure.definition;
  return { id: id ?? null, label, family, unit, estimator, better, ...shortFigure(figure) };
}

function shortFigure({ value, interval, sampleSize, band, isGreyed }: ReplicatedFigure): JsonFigure {
  return {
    value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    halfWidth: interval?.halfWidth ?? null,
    cases: sampleSize,
    band: band?.word ?? null,
    bandNote: band?.note ?? null,
    tooFewCases: isGreyed,
  };
}
