import { replicationSeed } from '../../../engine/index.ts';
import type { CheckedRoster } from '../roster-part.ts';
import type { StaffingFound } from '../staffing-part.ts';
import { shellWord } from '../../shell-word.ts';
import type { ReportSource } from './make-report.ts';
import type { PlanReport, ToldRuns } from './plan-report.ts';
import type { PlayedReport, ReportWish } from './play-report.ts';

/** A line for a shell. */
const command = (words: readonly string[]): string => ['npx --no -- switchyard', ...words.map(shellWord)].join(' ');

/** The file of a report and what was laid over it. */
const fileOf = ({ file, set }: ReportSource): string[] => [file, ...set.flatMap((setting) => ['--set', setting])];

/** The report again. */
export const reportAgain = (source: ReportSource): string => command(['report', ...fileOf(source), ...source.options]);

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
  return ['--replications', String(replications), '--level', String(level), ...levers, ...sizes];
}

/** Looks on from that minute of that run. */
export function replayAt({ file, set }: ReportSource, seed: string, from: number): string {
  const settings = set.flatMap((setting) => ['--set', setting]);
  const begin = ['--seed', seed, '--from', `${Math.round(from / 60_000)} min`];
  return command(['serve', '--scenario', file, ...settings, ...begin]);
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
    const settings = ['--seed', seed, '--replications', String(replications), '--level', String(level)];
    return { seed, replications, command: command([name, ...fileOf(source), ...rest, ...settings]), inGoes: false };
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

/** `seeds history/report … history/report/100`. */
export function seedsText({ seed, replications, inGoes }: ToldRuns): string {
  if (inGoes) return `in several goes, that of the last with the seed ${seed}`;
  return replications === 1 ? `seed ${seed}` : `seeds ${seed} … ${replicationSeed(seed, replications - 1)}`;
}
