import { Command, CommanderError } from 'commander';
import { EXIT, Trouble } from '../trouble.ts';
import { programVersion } from '../program-version.ts';
import { addBacktest } from './backtest/backtest.ts';
import { addCheck } from './check.ts';
import { addCompare } from './experiments/compare.ts';
import { addRank } from './experiments/rank.ts';
import { addSweep } from './experiments/sweep.ts';
import { addTornado } from './experiments/tornado.ts';
import type { AddCommand } from './command.ts';
import { addExplain } from './explain.ts';
import { addFrontier } from './frontier.ts';
import { addFigures } from './figures.ts';
import { addImport } from './import.ts';
import { addInsight } from './insight.ts';
import { addLoad } from './load.ts';
import { addPlanning } from './planning.ts';
import { addPolicies } from './policies.ts';
import { addPresets } from './presets.ts';
import { addReport } from './report.ts';
import { addRoster } from './roster.ts';
import { addRuns } from './runs/runs.ts';
import { addScenarios } from './scenarios.ts';
import { addSchema } from './schema.ts';
import { addServe } from './serve.ts';
import { addSimulate } from './simulate.ts';
import { addStaff } from './staffing/staff.ts';
import { addVolume } from './volume.ts';
import { addWarmUp } from './warm-up.ts';
import { addWorker } from './worker.ts';
import { PAGE_WIDTH } from './text/columns.ts';
import { styleFor } from './text/style.ts';

/** Every command, in the order in which help lists them. */
const COMMANDS: readonly AddCommand[] = [
  addServe,
  addSimulate,
  addCompare,
  addRank,
  addSweep,
  addTornado,
  addInsight,
  addPlanning,
  addStaff,
  addReport,
  addRoster,
  addFrontier,
  addLoad,
  addWorker,
  addImport,
  addBacktest,
  addRuns,
  addExplain,
  addVolume,
  addWarmUp,
  addCheck,
  addScenarios,
  addPolicies,
  addPresets,
  addFigures,
  addSchema,
];

const CLOSING_HELP = `
Examples:
  npx --no -- switchyard serve --scenario expert-marketplace
  npx --no -- switchyard simulate expert-marketplace
  npx --no -- switchyard simulate scenarios/launch-burst.yaml --precision 2%
  npx --no -- switchyard check mine.yaml

Exit codes:
  0  fine
  1  a run failed: it broke an invariant, a policy answered wrongly, its tickets
     do not add up, or it is not what it was when it is played again
  2  bad input: a scenario, an option or a name is wrong
  3  environment: a file cannot be read or written
  97  load: invalid, because the generator was late or saturated
  99  an --assert does not surely hold; load: a threshold was missed, or an
      invariant broken
  130  interrupted with Ctrl-C (143: told to end)`;

/** Runs one command to its end and returns the exit code. Troubles are told in sentences; only a bug shows a stack. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.fine;
  const program = makeProgram((code) => (exitCode = code));
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.badInput;
    if (!(error instanceof Trouble)) throw error;
    console.error(styleFor(process.stderr).bad(error.message));
    return error.exitCode;
  }
}

function makeProgram(ended: (exitCode: number) => void): Command {
  const program = new Command('switchyard')
    .description('Simulates a support desk whose experts accept, reject or ignore ticket offers.')
    .version(programVersion(), '--version', 'print the version')
    .helpOption('--help', 'explain a command')
    .addHelpText('after', CLOSING_HELP)
    .showSuggestionAfterError()
    .configureHelp({ helpWidth: PAGE_WIDTH })
    .exitOverride();
  for (const add of COMMANDS) add(program, ended);
  return program;
}
