import type { Command } from 'commander';
import { counted, countText, leverSentence, momentText } from '../../../engine/index.ts';
import { leversOf } from '../../live/lever-forms.ts';
import { isBeingKept } from '../../catalogue/run-book/open-run-book.ts';
import type { KeptRun } from '../../live/run-book.ts';
import { EXIT } from '../../trouble.ts';
import { examples, print, type Ended } from '../command.ts';
import { PAGE_WIDTH, wrapped } from '../text/columns.ts';
import { styleFor, type Style } from '../text/style.ts';
import { fileOf, reading, withCatalogue, type CatalogueOptions } from './catalogue.ts';
import { loadRun } from './choose-runs.ts';
import { clockText, runJson, stateWord } from './run-words.ts';

interface ShowOptions extends CatalogueOptions {
  readonly json?: boolean;
}

/** `switchyard runs show ID`. */
export function addShowRun(runs: Command, ended: Ended): void {
  withCatalogue(
    runs
      .command('show')
      .description('Show a run: where it stands, its levers and bookmarks.')
      .argument('<id>', 'the id of a run, or the beginning of it'),
  )
    .option('--json', 'print it as JSON')
    .addHelpText('after', examples('runs show r-5f0c21b9aa', 'runs show 5f0c'))
    .action((id: string, options: ShowOptions) => {
      const run = reading(options, (reader) => loadRun(reader, id));
      const isPlayed = isBeingKept(fileOf(options));
      print(options.json === true ? [wholeJson(run, isPlayed)] : showLines(run, isPlayed, styleFor(process.stdout)));
      ended(EXIT.fine);
    });
}

function wholeJson(run: KeptRun, isPlayed: boolean): string {
  const { overrides, files } = run.recipe;
  const whole = {
    ...runJson(run, isPlayed),
    overrides,
    files: Object.keys(files),
    levers: run.levers,
    bookmarks: run.bookmarks,
  };
  return JSON.stringify({ format: 1, ...whole }, undefined, 2);
}

const LABEL_WIDTH = 14;

/** A run on a page of 80 columns. */
export function showLines(run: KeptRun, isPlayed: boolean, style: Style): string[] {
  const facts = factsOf(run, isPlayed);
  return [
    ...wrapped(`${run.name} · ${run.id}`).map(style.bold),
    ...facts.flatMap(([label, text]) => factLines(label, text, style)),
    ...leverLines(run, style),
    ...bookmarkLines(run, style),
  ];
}

function factsOf(run: KeptRun, isPlayed: boolean): readonly (readonly [label: string, text: string])[] {
  const { stands, edge, parent, recipe, because, deletedAt } = run;
  const isBehind = stands.eventsPlayed !== edge.eventsPlayed || stands.at !== edge.at;
  const files = Object.entries(recipe.files).map(([name, text]) => `${name} (${countText(text.length)} characters)`);
  const played = `${momentText(edge.at)}, ${counted(edge.eventsPlayed, 'event')}`;
  return [
    ['Scenario', `${run.scenarioName}, seed ${run.seed}`],
    ['State', stateWord(run, isPlayed) + (because === '' ? '' : `: ${because}`)],
    ['Started', clockText(run.createdAt) + (run.madeWith === '' ? '' : `, with version ${run.madeWith}`)],
    ...(isBehind ? [['Stands at', momentText(stands.at)] as const] : []),
    ['Played up to', played],
    ...(run.fingerprint === '' ? [] : [['Fingerprint', run.fingerprint] as const]),
    ...(parent === null ? [] : [['Forked from', `${parent.run}, ${momentText(parent.at)}`] as const]),
    ...recipe.overrides.map((setting) => ['Setting', setting] as const),
    ...files.map((file) => ['File', file] as const),
    ...(deletedAt === null ? [] : [['In the trash', `since ${clockText(deletedAt)}`] as const]),
  ];
}

function factLines(label: string, text: string, style: Style): string[] {
  const [first = '', ...rest] = wrapped(text, PAGE_WIDTH - LABEL_WIDTH - 2);
  const indent = ' '.repeat(LABEL_WIDTH + 2);
  return [`  ${style.dim(label.padEnd(LABEL_WIDTH))}${first}`, ...rest.map((line) => indent + line)];
}

function leverLines({ levers: commands }: KeptRun, style: Style): string[] {
  const levers = leversOf(commands);
  const acts = commands.length - levers.length;
  const outside = acts === 0 ? [] : ['', style.bold(counted(acts, 'act of people outside', 'acts of people outside'))];
  if (levers.length === 0) return outside;
  return [
    ...outside,
    '',
    style.bold(counted(levers.length, 'lever')),
    ...levers.flatMap((lever) => factLines(momentText(lever.at).padEnd(LABEL_WIDTH + 2), leverSentence(lever), style)),
  ];
}

function bookmarkLines({ bookmarks }: KeptRun, style: Style): string[] {
  if (bookmarks.length === 0) return [];
  return [
    '',
    style.bold(counted(bookmarks.length, 'bookmark')),
    ...bookmarks.flatMap(({ at, label }) => factLines(momentText(at).padEnd(LABEL_WIDTH + 2), label, style)),
  ];
}
