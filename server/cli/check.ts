import type { Command } from 'commander';
import { parseScenario, POLICIES, problemsText } from '../../engine/index.ts';
import { readScenario } from '../scenario-files.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { examples, print, type Ended } from './command.ts';
import { sizeText } from './scenarios.ts';
import { styleFor } from './text/style.ts';

/** `switchyard check FILE…`. */
export function addCheck(program: Command, ended: Ended): void {
  program
    .command('check')
    .description('Check scenarios: all problems of each, with place and suggestion.')
    .argument('<files...>', 'scenarios: paths, names of those that ship, or - for standard input')
    .addHelpText('after', examples('check mine.yaml', 'check scenarios/*.yaml'))
    .action(async (files: readonly string[]) => ended(await checkAll(files)));
}

/** The worst of the files decides the exit code; a file that cannot be read does not keep the others from being checked. */
async function checkAll(files: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.fine;
  for (const file of files) exitCode = Math.max(exitCode, await checkOne(file));
  return exitCode;
}

async function checkOne(file: string): Promise<number> {
  try {
    const { fileName, text, files } = await readScenario(file);
    const parsed = parseScenario(text, { files, policies: Object.keys(POLICIES) });
    if (!parsed.ok) {
      print([styleFor(process.stdout).bad('✕ ') + problemsText(parsed.problem, fileName)]);
      return EXIT.badInput;
    }
    print([`${styleFor(process.stdout).good('✓')} ${fileName}: ${sizeText(parsed.value)}`]);
    return EXIT.fine;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}
