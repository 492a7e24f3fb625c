import type { Command } from 'commander';
import { counted, countText, expectedTickets, parseScenario, spanText } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { readScenario, shippedScenarios } from '../scenario-files.ts';
import { EXIT } from '../trouble.ts';
import { examples, print, type Ended } from './command.ts';
import { described } from './text/columns.ts';

/** `switchyard scenarios`. */
export function addScenarios(program: Command, ended: Ended): void {
  program
    .command('scenarios')
    .description('List the scenarios that ship.')
    .addHelpText('after', examples('scenarios', 'simulate team-of-one'))
    .action(async () => {
      const rows = await Promise.all(shippedScenarios().map(describeScenario));
      print([...described(rows.flat(), ''), '', 'Simulate one by its name, or by the path of a copy of your own.']);
      ended(EXIT.fine);
    });
}

async function describeScenario(name: string): Promise<(readonly [string, string])[]> {
  const { text, files } = await readScenario(name);
  const parsed = parseScenario(text, { files });
  if (!parsed.ok) return [[name, `does not check: see switchyard check ${name}`]];
  return [
    [name, firstSentence(parsed.value.about)],
    ['', sizeText(parsed.value)],
  ];
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** How big a run is, in words: who works, how much comes, how long. */
export function sizeText(scenario: Scenario): string {
  const counts = scenario.experts.map(({ count }) => count);
  const known = counts.reduce<number>((sum, count) => sum + (count === 'unlimited' ? 0 : count), 0);
  const experts = counts.includes('unlimited') ? 'unlimited experts' : counted(known, 'expert');
  const tickets = expectedTickets(scenario);
  return `${experts}, about ${countText(tickets)} tickets in ${spanText(scenario.horizon)}`;
}
