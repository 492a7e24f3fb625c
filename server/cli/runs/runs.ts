import type { Command } from 'commander';
import { examples, type Ended } from '../command.ts';
import { addExportRun } from './export-run.ts';
import { addImportRun } from './import-run.ts';
import { addListRuns } from './list-runs.ts';
import { addRemoveRuns } from './remove-runs.ts';
import { addReplayRuns } from './replay-runs.ts';
import { addShowRun } from './show-run.ts';

const WHERE = `
Runs are kept in .switchyard/runs.sqlite in the project, or in the folder that
SWITCHYARD_HOME names; --catalogue FILE looks into another file. While a server
plays runs of a file, it can be looked into and not changed.`;

/** `switchyard runs …`: the runs that were played live, and kept. */
export function addRuns(program: Command, ended: Ended): void {
  const runs = program
    .command('runs')
    .description('Runs that were played live: list, show, export, import, replay, delete.')
    .addHelpText('after', WHERE + '\n' + examples('runs list', 'runs show 5f0c', 'runs replay 5f0c'));
  for (const add of [addListRuns, addShowRun, addExportRun, addImportRun, addReplayRuns, addRemoveRuns]) {
    add(runs, ended);
  }
}
