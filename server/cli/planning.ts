import type { Command } from 'commander';
import { collect, examples, type Ended } from './command.ts';
import { insightNamed, showInsight, type InsightOptions } from './insight.ts';

/** Those that planners ask for by name: `switchyard impact FILE`, `switchyard staffing FILE`. */
export function addPlanning(program: Command, ended: Ended): void {
  for (const name of ['impact', 'staffing']) {
    const insight = insightNamed(name);
    program
      .command(name)
      .description(insight.about)
      .argument('<file>', 'a scenario: a path, the name of one that ships, or - for standard input')
      .option('--replications <n>', 'play each way so often')
      .option('--level <share>', 'confidence of the intervals (0.95)')
      .option('--workers <n>', 'cores to use (all)')
      .option('--seed <text>', 'another root of all chance')
      .option('--set <path=value>', 'change a setting in every way to play; may be repeated', collect)
      .option('--json', 'print everything as JSON instead of tables')
      .option('--quiet', 'print no progress')
      .addHelpText('after', examples(`${name} health-check`, `${name} mine.yaml --replications 30`))
      .action(async (scenario: string, given: InsightOptions) =>
        ended(await showInsight(insight, { ...given, scenario })),
      );
  }
}
