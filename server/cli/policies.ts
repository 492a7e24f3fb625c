import type { Command } from 'commander';
import { POLICIES } from '../../engine/index.ts';
import { EXIT } from '../trouble.ts';
import { examples, print, type Ended } from './command.ts';
import { described } from './text/columns.ts';

const OWN = `
A policy of your own is a JavaScript module:

  export default {
    name: 'newest-expert',
    selectExpert(ticket, floor) {
      return floor.eligibleFor(ticket).at(-1)?.id;
    },
  };

It may look at floor.now, floor.eligibleFor(ticket), floor.waitingFor(expert)
and floor.draw(), and answers with the id of an expert, or with nothing to let
the ticket wait. A function selectTicket(expert, floor) is optional.`;

/** `switchyard policies`. */
export function addPolicies(program: Command, ended: Ended): void {
  program
    .command('policies')
    .description('List the routing policies, and show how to write one.')
    .addHelpText(
      'after',
      examples('simulate launch-burst --policy longest-idle', 'simulate launch-burst --policy ./mine.mjs'),
    )
    .action(() => {
      const rows = Object.entries(POLICIES).map(([name, { about }]) => [name, about] as const);
      print([...described(rows, ''), ...OWN.split('\n')]);
      ended(EXIT.fine);
    });
}
