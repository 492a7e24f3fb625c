import type { Command } from 'commander';
import { staffingFor, USUAL_ROSTERS } from '../../engine/index.ts';
import { collect, examples, EXECUTOR_OPTION, type Ended } from './command.ts';
import { insightNamed, showInsight, type InsightOptions } from './insight.ts';
import { readRosters, type GivenRosters } from './roster-options.ts';

/** Those that planners ask for by name: `switchyard impact FILE`, `switchyard staffing FILE`. */
export function addPlanning(program: Command, ended: Ended): void {
  planningCommand(program, 'impact')
    .addHelpText('after', examples('impact health-check', 'impact mine.yaml --replications 30'))
    .action(async (scenario: string, given: InsightOptions) =>
      ended(await showInsight(insightNamed('impact'), { ...given, scenario })),
    );
  const { from, to, steps } = USUAL_ROSTERS;
  planningCommand(program, 'staffing')
    .option('--from <percent>', `the smallest roster, in percent of that of the scenario (${from})`)
    .option('--to <percent>', `the largest (${to})`)
    .option('--steps <n>', `rosters to play, evenly from one to the other, both included (${steps})`)
    .addHelpText('after', examples('staffing health-check', 'staffing mine.yaml --from 90 --to 110 --steps 5'))
    .action(async (scenario: string, given: InsightOptions & GivenRosters) => {
      const problems: string[] = [];
      const insight = staffingFor(readRosters(given, problems));
      ended(await showInsight(insight, { ...given, scenario }, problems));
    });
}

const planningCommand = (program: Command, name: string): Command =>
  program
    .command(name)
    .description(insightNamed(name).about)
    .argument('<file>', 'a scenario: a path, the name of one that ships, or - for standard input')
    .option('--replications <n>', 'play each way so often')
    .option('--level <share>', 'confidence of the intervals (0.95)')
    .option('--workers <n>', 'cores to use (all)')
    .option(...EXECUTOR_OPTION)
    .option('--seed <text>', 'another root of all chance')
    .option('--set <path=value>', 'change a setting in every way to play; may be repeated', collect)
    .option('--json', 'print everything as JSON instead of tables')
    .option('--quiet', 'print no progress');
