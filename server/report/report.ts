import { figureCatalogue, Fingerprint, replicatedFigures } from '../../engine/index.ts';
import type { Breakdown, ReplicatedFigure, Scenario, ScorecardChoice } from '../../engine/index.ts';
import type { Ending } from '../executors/experiment.ts';
import type { ReplicationResult } from '../executors/replication.ts';
import { breakdownDefinitions } from './chosen-figures.ts';
import { totalConservation, type TotalConservation } from './total-conservation.ts';

/** A part of the runs: a group, a category … */
export interface ReportRow {
  readonly name: string;
  readonly figures: readonly ReplicatedFigure[];
}

/** What an experiment has found, ready to be printed. */
export interface Report {
  readonly scenario: Scenario;
  readonly policy: string;
  readonly presets: readonly string[];
  readonly replications: number;
  readonly level: number;
  readonly ending: Ending;
  /** Figures that are less precise than wanted. */
  readonly unmet: readonly string[];
  /** Which scorecard is shown before the figures. */
  readonly scorecard: ScorecardChoice;
  readonly figures: readonly ReplicatedFigure[];
  readonly breakdowns: readonly (readonly [dimension: Breakdown, rows: readonly ReportRow[]])[];
  /** Length of a reporting interval, ms. */
  readonly intervalMs: number;
  readonly conservation: TotalConservation;
  /** Of the run, or of all runs in the order of their numbers. */
  readonly fingerprint: string;
  readonly eventsPlayed: number;
}

/** What is known besides the results. */
export type ReportContext = Pick<Report, 'scenario' | 'policy' | 'presets' | 'level' | 'ending' | 'unmet'> & {
  /** Another scorecard than that of the scenario. */
  readonly scorecard?: ScorecardChoice | undefined;
};

/** Puts the results of one or more replications together. */
export function makeReport(results: readonly ReplicationResult[], context: ReportContext): Report {
  const { scenario, level } = context;
  const basis = { level, settings: scenario.figures };
  const catalogue = figureCatalogue(scenario);
  const packed = results.map(({ figures }) => figures);
  const first = results.at(0);
  const dimensions = Object.keys(first?.breakdowns ?? {}) as Breakdown[];
  return {
    ...context,
    scorecard: context.scorecard ?? scenario.scorecard,
    replications: results.length,
    figures: replicatedFigures(catalogue, packed, basis),
    breakdowns: dimensions.map((dimension) => {
      const definitions = breakdownDefinitions(catalogue, dimension);
      const parts = results.flatMap(({ breakdowns }) => breakdowns[dimension] ?? []);
      const rows = parts.at(0)?.names.map((name, row) => ({
        name,
        figures: replicatedFigures(
          definitions,
          parts.map(({ figures }) => figures),
          basis,
          row,
        ),
      }));
      return [dimension, rows ?? []] as const;
    }),
    intervalMs: first?.intervalMs ?? 0,
    conservation: totalConservation(results.map(({ conservation }) => conservation)),
    fingerprint: fingerprintOf(results.map(({ fingerprint }) => fingerprint)),
    eventsPlayed: results.reduce((sum, { eventsPlayed }) => sum + eventsPlayed, 0),
  };
}

/** One fingerprint for several runs: their fingerprints, mixed in order. */
export function fingerprintOf(fingerprints: readonly string[]): string {
  const [only] = fingerprints;
  if (only !== undefined && fingerprints.length === 1) return only;
  const mixed = new Fingerprint();
  fingerprints.forEach((text, index) => {
    mixed.mix(Number.parseInt(text.slice(0, 8), 16), index, Number.parseInt(text.slice(8), 16), fingerprints.length);
  });
  return mixed.toString();
}

/** The figure of this key. */
export function figureOf(figures: readonly ReplicatedFigure[], key: string): ReplicatedFigure | undefined {
  return figures.find(({ definition }) => definition.key === key);
}
