import type { Command } from 'commander';
import { SCENARIO_PRESETS } from '../../engine/index.ts';
import { EXIT } from '../trouble.ts';
import { examples, print, type Ended } from './command.ts';
import { described } from './text/columns.ts';

/** `switchyard presets`. */
export function addPresets(program: Command, ended: Ended): void {
  program
    .command('presets')
    .description('List the presets: settings that are laid under a scenario.')
    .addHelpText('after', examples('simulate launch-burst --preset twilio'))
    .action(() => {
      print(
        described(
          Object.entries(SCENARIO_PRESETS).map(([name, { about }]) => [name, about] as const),
          '',
        ),
      );
      ended(EXIT.fine);
    });
}
