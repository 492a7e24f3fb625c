import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { counted } from '../../../engine/index.ts';
import type { RunEntry } from '../../live/run-book.ts';
import { badInput, EXIT } from '../../trouble.ts';
import { examples, print, type Ended } from '../command.ts';
import { keeping, reading, withCatalogue, type CatalogueOptions } from './catalogue.ts';
import { chooseRuns } from './choose-runs.ts';

interface RemoveOptions extends CatalogueOptions {
  readonly yes?: boolean;
}

/** `switchyard runs delete ID…`, `restore ID…` and `purge [ID…]`. */
export function addRemoveRuns(runs: Command, ended: Ended): void {
  withCatalogue(
    runs
      .command('delete')
      .description('Put runs into the trash; restore brings them back until purge.')
      .argument('<ids...>', 'ids of runs, or the beginnings of them'),
  )
    .option('--yes', 'do not ask')
    .addHelpText('after', examples('runs delete r-5f0c21b9aa', 'runs delete 5f0c 77a1 --yes'))
    .action(async (ids: readonly string[], options: RemoveOptions) => ended(await deleteRuns(ids, options)));
  withCatalogue(
    runs
      .command('restore')
      .description('Bring deleted runs back.')
      .argument('<ids...>', 'ids of runs in the trash, or the beginnings of them'),
  )
    .addHelpText('after', examples('runs restore r-5f0c21b9aa'))
    .action((ids: readonly string[], options: CatalogueOptions) => ended(restoreRuns(ids, options)));
  withCatalogue(
    runs
      .command('purge')
      .description('Empty the trash: what was in it is gone for good.')
      .argument('[ids...]', 'only these runs of it'),
  )
    .option('--yes', 'do not ask')
    .addHelpText('after', examples('runs purge', 'runs purge 5f0c --yes'))
    .action(async (ids: readonly string[], options: RemoveOptions) => ended(await purgeRuns(ids, options)));
}

async function deleteRuns(ids: readonly string[], options: RemoveOptions): Promise<number> {
  const chosen = reading(options, (reader) => chooseRuns(reader, ids, 'kept'));
  if (!(await isWanted(`Delete ${named(chosen)}?`, options))) return EXIT.fine;
  keeping(options, (book) => {
    for (const { id } of chosen) book.delete(id, Date.now());
  });
  const back = chosen.map(({ id }) => id).join(' ');
  print([`Deleted ${counted(chosen.length, 'run')}. To bring back: switchyard runs restore ${back}`]);
  return EXIT.fine;
}

function restoreRuns(ids: readonly string[], options: CatalogueOptions): number {
  const chosen = reading(options, (reader) => chooseRuns(reader, ids, 'trash'));
  keeping(options, (book) => {
    for (const { id } of chosen) book.restore(id);
  });
  print([`Restored ${named(chosen)}.`]);
  return EXIT.fine;
}

async function purgeRuns(ids: readonly string[], options: RemoveOptions): Promise<number> {
  const chosen = reading(options, (reader) =>
    ids.length > 0 ? chooseRuns(reader, ids, 'trash') : (reader?.list('trash') ?? []),
  );
  if (chosen.length === 0) {
    print(['The trash is empty.']);
    return EXIT.fine;
  }
  if (!(await isWanted(`Remove ${named(chosen)} for good?`, options))) return EXIT.fine;
  const gone = keeping(options, (book) => book.purge(chosen.map(({ id }) => id)));
  print([`Removed ${counted(gone, 'run')} for good.`]);
  return EXIT.fine;
}

const MOST_NAMED = 5;

function named(chosen: readonly RunEntry[]): string {
  const names = chosen.slice(0, MOST_NAMED).map(({ id, name }) => `${id} (${name})`);
  const rest = chosen.length - names.length;
  return [...names, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

async function isWanted(question: string, { yes }: RemoveOptions): Promise<boolean> {
  if (yes === true) return true;
  if (!process.stdin.isTTY) throw badInput('--yes  is needed where nobody can be asked');
  return isYes(question, process.stdin, process.stderr);
}

/** Asks; anything but yes is no, and so is an end of the input. */
export async function isYes(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<boolean> {
  const terminal = createInterface({ input, output });
  try {
    const ending = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
    const answer = await Promise.race([terminal.question(`${question} [y/N] `), ending]);
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
