import { commandLine, fileWords, oftenWords } from '../played-again.ts';
import type { CheckedRoster } from '../roster-part.ts';
import type { StaffingFound } from '../staffing-part.ts';
import type { ReportSource } from './make-report.ts';
import type { PlanReport, ToldRuns } from './plan-report.ts';
import type { PlayedReport, ReportWish } from './play-report.ts';

/** The report again. */
export const reportAgain = (source: ReportSource): string =>
  commandLine(['report', ...fileWords(source), ...source.options]);

/** How often each part of a report is played, as options of the command. */
export function reportOptions({
  replications,
  level,
  leverReplications,
  frontierReplications,
}: Omit<ReportWish, 'recipe'>): string[] {
  const levers = leverReplications === 0 ? ['--no-levers'] : ['--lever-replications', String(leverReplications)];
  const sizes =
    frontierReplications === 0 ? ['--no-frontier'] : ['--frontier-replications', String(frontierReplications)];
  return [...oftenWords(replications, level), ...levers, ...sizes];
}

type Again = (words: readonly string[], seed: string, replications: number) => ToldRuns;

/** Which runs the parts of a report are of, each with the command that tells the same numbers. */
export function toldRuns(
  { scenario, results, tornados, shadowPrices, frontier }: PlayedReport,
  source: ReportSource,
): PlanReport['runs'] {
  const { plan, level, frontierReplications } = source;
  const again: Again = (words, seed, replications) => {
    const [name = '', ...rest] = words;
    const settings = ['--seed', seed, ...oftenWords(replications, level)];
    const command = commandLine([name, ...fileWords(source), ...rest, ...settings]);
    return { seed, replications, command, inGoes: false };
  };
  const { seed } = scenario;
  const checked = plan?.roster?.checked ?? null;
  const [levers, hours] = [tornados[0], shadowPrices[0]];
  return {
    figures: again(['simulate'], seed, results.length),
    levers: levers === undefined ? null : again(['tornado'], seed, levers.replications),
    hours: hours === undefined ? null : again(['tornado', '--by', 'interval'], seed, hours.replications),
    frontier:
      frontier[0] === undefined ? null : { ...again(['frontier'], seed, frontierReplications), seed: frontier[0].seed },
    staffing: staffingRuns(plan?.staffing?.found, plan?.roster === undefined ? again : undefined),
    roster: checked === null ? null : rosterRuns(checked, again),
  };
}

/** Where a roster stands in the file, no command plays the staffing under it. */
function staffingRuns(found: StaffingFound | undefined, again: Again | undefined): ToldRuns | null {
  if (found === undefined) return null;
  const { seed, replications } = found.evidence;
  return again?.(['simulate'], seed, replications) ?? { seed, replications, command: null, inGoes: false };
}

/** A roster is checked in one go, or in several until it is sure. */
function rosterRuns({ checks, seed, replications }: CheckedRoster, again: Again): ToldRuns {
  return checks === 1 ? again(['simulate'], seed, replications) : { seed, replications, command: null, inGoes: true };
}
