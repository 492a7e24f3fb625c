import type { Command } from 'commander';
import { counted } from '../../../engine/index.ts';
import { isBeingKept } from '../../catalogue/run-book/open-run-book.ts';
import type { RunEntry, RunReader } from '../../live/run-book.ts';
import { EXIT } from '../../trouble.ts';
import { examples, print, type Ended } from '../command.ts';
import { left, PAGE_WIDTH, wrapped } from '../text/columns.ts';
import { styleFor, type Style } from '../text/style.ts';
import { fileOf, reading, withCatalogue, type CatalogueOptions } from './catalogue.ts';
import { clockText, minuteText, runJson, stateWord } from './run-words.ts';

interface ListOptions extends CatalogueOptions {
  readonly trash?: boolean;
  readonly json?: boolean;
}

/** `switchyard runs list`. */
export function addListRuns(runs: Command, ended: Ended): void {
  withCatalogue(
    runs
      .command('list')
      .description('List the runs that are kept, the newest first.')
      .option('--trash', 'list those that were deleted'),
  )
    .option('--json', 'print them as JSON')
    .addHelpText('after', examples('runs list', 'runs list --trash --json'))
    .action((options: ListOptions) => {
      print(list(options));
      ended(EXIT.fine);
    });
}

function list(options: ListOptions): readonly string[] {
  const file = fileOf(options);
  const { kept = [], trash = [] } = reading(options, bothLists) ?? {};
  const found = options.trash === true ? trash : kept;
  const isPlayed = isBeingKept(file);
  if (options.json === true) {
    return [JSON.stringify({ format: 1, runs: found.map((run) => runJson(run, isPlayed)) }, undefined, 2)];
  }
  if (found.length > 0) return runLines(found, isPlayed, styleFor(process.stdout));
  if (options.trash === true) return ['The trash is empty.'];
  const deleted = trash.length > 0 ? `, but ${counted(trash.length, 'run')} in the trash: runs list --trash` : ' yet';
  return wrapped(`No runs are kept in ${file}${deleted}.`);
}

const bothLists = (
  reader: RunReader | undefined,
): { kept: readonly RunEntry[]; trash: readonly RunEntry[] } | undefined =>
  reader && { kept: reader.list('kept'), trash: reader.list('trash') };

const STATE_WIDTH = 13;
const MOMENT_WIDTH = 15;
const CLOCK_WIDTH = 16;
const LEAST_NAME_WIDTH = 12;

/** A table with a line a run. An id is never cut: it is what other commands are given. */
function runLines(found: readonly RunEntry[], isPlayed: boolean, style: Style): string[] {
  const idWidth = Math.max(...found.map(({ id }) => id.length)) + 2;
  const rest = PAGE_WIDTH - idWidth - STATE_WIDTH - MOMENT_WIDTH - CLOCK_WIDTH;
  const nameWidth = Math.max(LEAST_NAME_WIDTH, rest);
  const line = (id: string, name: string, [state, moment, clock]: readonly [string, string, string]): string =>
    `${left(id, idWidth)}${left(name, nameWidth - 2)}  ${left(state, STATE_WIDTH)}${left(moment, MOMENT_WIDTH)}${clock}`;
  return [
    style.bold(line('Id', 'Name', ['State', 'Stands at', 'Started'])),
    ...found.map((run) =>
      line(run.id, run.name, [stateWord(run, isPlayed), minuteText(run.stands.at), clockText(run.createdAt)]),
    ),
  ];
}
