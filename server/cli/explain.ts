import type { Command } from 'commander';
import {
  eventSentence,
  expertName,
  momentText,
  offerLines,
  RunPlayer,
  StoryTeller,
  ticketStateText,
  waitLines,
} from '../../engine/index.ts';
import type { StoryPart, TicketStory } from '../../engine/index.ts';
import { prepare } from '../executors/own-policy-file.ts';
import { badInput, EXIT } from '../trouble.ts';
import { collect, examples, print, type Ended } from './command.ts';
import { readSetup, type SetupOptions } from './read-setup.ts';
import { wrapped } from './text/columns.ts';
import { styleFor, type Style } from './text/style.ts';

interface ExplainOptions extends SetupOptions {
  readonly ticket: string;
  readonly everybody?: boolean;
}

/** `switchyard explain FILE --ticket N`. */
export function addExplain(program: Command, ended: Ended): void {
  program
    .command('explain')
    .description('Tell the story of one ticket: every offer, who else could have had it and why not.')
    .argument('<file>', 'a scenario: a path, the name of one that ships, or - for standard input')
    .requiredOption('--ticket <n>', 'number of the ticket: 0 is the first to arrive')
    .option('--everybody', 'name everybody who could have had an offer, and everybody who could not')
    .option('--seed <text>', 'another root of all chance')
    .option('--policy <name>', 'another routing policy, or ./mine.mjs for your own')
    .option('--preset <name>', 'lay a preset over those of the file; may be repeated', collect)
    .option('--set <path=value>', 'change a setting; may be repeated', collect)
    .option('--horizon <span>', 'another length, such as "2 d"')
    .addHelpText(
      'after',
      examples('explain expert-marketplace --ticket 40', 'explain mine.yaml --ticket 7 --seed monday/3 --everybody'),
    )
    .action(async (file: string, options: ExplainOptions) => {
      print(await explain(file, options, styleFor(process.stdout)));
      ended(EXIT.fine);
    });
}

async function explain(file: string, options: ExplainOptions, style: Style): Promise<string[]> {
  const ordinal = Number(options.ticket);
  if (!/^\d{1,15}$/.test(options.ticket)) {
    throw badInput(`--ticket  expected the number of a ticket, counted from 0, found "${options.ticket}"`);
  }
  const setup = await readSetup(file, options);
  const { ownPolicy, scenario } = await prepare({ ...setup, by: [] });
  const teller = new StoryTeller(new RunPlayer(scenario, { ownPolicy }), ordinal);
  teller.advance();
  const { story } = teller;
  if ('arrived' in story) {
    throw badInput(
      `--ticket  there is no ticket ${ordinal} in this run: ${story.arrived} arrived, the first is ticket 0`,
    );
  }
  const policy = ownPolicy?.name ?? scenario.desk.offering.policy;
  const title = `Ticket ${ordinal} of ${scenario.name} · seed ${scenario.seed} · ${policy}`;
  const lines = story.parts.flatMap((part) => partLines(part, story, options.everybody === true, style));
  return [...wrapped(title).map(style.bold), '', ...lines, ...endLines(story, style)];
}

const INDENT = ' '.repeat(16);

function partLines(part: StoryPart, { world }: TicketStory, everybody: boolean, style: Style): string[] {
  const name = (expert: number): string => expertName(world, expert);
  if (part.kind === 'waits') {
    return told(part.at, 'Nobody is offered it: it waits.', waitLines(part.explanation, name, everybody), style);
  }
  const sentence = eventSentence(part.event, name);
  if (sentence === undefined) return [];
  const more = part.explanation === undefined ? [] : offerLines(part.explanation, name, everybody);
  return told(part.event.at, sentence, more, style);
}

function told(at: number, sentence: string, more: readonly string[], style: Style): string[] {
  const [first = '', ...rest] = wrapped(sentence, 80 - INDENT.length);
  return [
    `${style.dim(momentText(at).padEnd(INDENT.length))}${first}`,
    ...rest.map((line) => INDENT + line),
    ...more.flatMap((line) => wrapped(line, 80, INDENT)).map(style.dim),
  ];
}

function endLines({ state, world }: TicketStory, style: Style): string[] {
  const words = ticketStateText(state);
  if (words === undefined) return [];
  return told(world.calendar.now, `The run ends; the ticket ${words}.`, [], style);
}
