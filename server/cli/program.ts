import { Command, CommanderError } from 'commander';
import { EXIT, Trouble } from '../trouble.ts';
import { programVersion } from '../program-version.ts';
import { print, type AddCommand } from './command.ts';
import { problemData } from './problem-data.ts';
import { PAGE_WIDTH } from './text/columns.ts';
import { styleFor } from './text/style.ts';

/** Commands that one file adds. */
interface CommandFile {
  readonly names: readonly string[];
  readonly load: () => Promise<AddCommand>;
}

/** Every command, in the order in which help lists them. Only the one that is asked for is loaded: all together take half a second. */
const COMMANDS: readonly CommandFile[] = [
  { names: ['serve'], load: async () => (await import('./serve.ts')).addServe },
  { names: ['simulate'], load: async () => (await import('./simulate.ts')).addSimulate },
  { names: ['compare'], load: async () => (await import('./experiments/compare.ts')).addCompare },
  { names: ['rank'], load: async () => (await import('./experiments/rank.ts')).addRank },
  { names: ['sweep'], load: async () => (await import('./experiments/sweep.ts')).addSweep },
  { names: ['tornado'], load: async () => (await import('./experiments/tornado.ts')).addTornado },
  { names: ['insight'], load: async () => (await import('./insight.ts')).addInsight },
  { names: ['impact', 'staffing'], load: async () => (await import('./planning.ts')).addPlanning },
  { names: ['staff'], load: async () => (await import('./staffing/staff.ts')).addStaff },
  { names: ['report'], load: async () => (await import('./report.ts')).addReport },
  { names: ['roster'], load: async () => (await import('./roster.ts')).addRoster },
  { names: ['frontier'], load: async () => (await import('./frontier.ts')).addFrontier },
  { names: ['load'], load: async () => (await import('./load.ts')).addLoad },
  { names: ['worker'], load: async () => (await import('./worker.ts')).addWorker },
  { names: ['import', 'fit'], load: async () => (await import('./import.ts')).addImport },
  { names: ['backtest'], load: async () => (await import('./backtest/backtest.ts')).addBacktest },
  { names: ['runs'], load: async () => (await import('./runs/runs.ts')).addRuns },
  { names: ['explain'], load: async () => (await import('./explain.ts')).addExplain },
  { names: ['volume'], load: async () => (await import('./volume.ts')).addVolume },
  { names: ['warm-up'], load: async () => (await import('./warm-up.ts')).addWarmUp },
  { names: ['check'], load: async () => (await import('./check.ts')).addCheck },
  { names: ['scenarios'], load: async () => (await import('./scenarios.ts')).addScenarios },
  { names: ['policies'], load: async () => (await import('./policies.ts')).addPolicies },
  { names: ['presets'], load: async () => (await import('./presets.ts')).addPresets },
  { names: ['figures', 'kpis'], load: async () => (await import('./figures.ts')).addFigures },
  { names: ['schema'], load: async () => (await import('./schema.ts')).addSchema },
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

/** Runs one command to its end and returns the exit code. Troubles are told in sentences, and in `--json` as data on standard output; only a bug shows a stack. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.fine;
  const told = (message: string, code: number): number => {
    if (args.includes('--json')) print([JSON.stringify(problemData(message, code, args[0] ?? ''), undefined, 2)]);
    return code;
  };
  const program = await makeProgram(args, (code) => (exitCode = code));
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? EXIT.fine : told(error.message.replace(/^error: /, ''), EXIT.badInput);
    if (!(error instanceof Trouble)) throw error;
    console.error(styleFor(process.stderr).bad(error.message));
    return told(error.message, error.exitCode);
  }
}

async function makeProgram(args: readonly string[], ended: (exitCode: number) => void): Promise<Command> {
  const program = new Command('switchyard')
    .description('Simulates a support desk whose experts accept, reject or ignore ticket offers.')
    .version(programVersion(), '--version', 'print the version')
    .helpOption('--help', 'explain a command')
    .addHelpText('after', CLOSING_HELP)
    .showSuggestionAfterError()
    .configureHelp({ helpWidth: PAGE_WIDTH })
    .exitOverride();
  const asked = COMMANDS.filter(({ names }) => names.includes(args[0] ?? ''));
  // Help lists all of them, and so does whoever looks for what was probably meant.
  const wanted = await Promise.all((asked.length > 0 ? asked : COMMANDS).map(({ load }) => load()));
  for (const add of wanted) add(program, ended);
  return program;
}
