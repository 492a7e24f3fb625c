import type { Command } from 'commander';
import { scenarioJsonSchema } from '../../engine/index.ts';
import { EXIT } from '../trouble.ts';
import { examples, print, type Ended } from './command.ts';

/** `switchyard schema`. */
export function addSchema(program: Command, ended: Ended): void {
  program
    .command('schema')
    .description('Print the JSON schema of scenario files, for editors.')
    .addHelpText(
      'after',
      `\nIn a YAML file beside it, the first line lets editors complete and check:\n` +
        `  # yaml-language-server: $schema=scenario.schema.json\n${examples('schema > scenario.schema.json')}`,
    )
    .action(() => {
      print([JSON.stringify(scenarioJsonSchema(), undefined, 2)]);
      ended(EXIT.fine);
    });
}
