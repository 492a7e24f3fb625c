import { countText, momentText } from '../../engine/index.ts';
import type { ReplicationFailure } from '../executors/executor.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { shellWord } from '../shell-word.ts';
import type { SetupOptions } from './read-setup.ts';

/** What somebody has to know of a run that broke off: what, where, and the command that plays it again. */
export function failureText(failure: ReplicationFailure, fileName: string, replay: string): string {
  const { message, seed, eventsPlayed, at } = failure;
  return [
    `The run failed: ${message}`,
    `  ${fileName}, seed "${seed}", event ${countText(eventsPlayed)}, ${momentText(at)}`,
    `  It fails again with: ${replay}`,
  ].join('\n');
}

/** What ends a command whose run broke off. */
export const failedRun = (...told: Parameters<typeof failureText>): Trouble =>
  new Trouble(failureText(...told), EXIT.runFailed);

/** The command that plays one replication of a scenario with these settings. */
export function replayCommand(file: string, options: SetupOptions, seed: string): string {
  const { policy, preset = [], set = [], horizon } = options;
  const words = [
    'simulate',
    file,
    '--seed',
    seed,
    ...preset.flatMap((name) => ['--preset', name]),
    ...set.flatMap((setting) => ['--set', setting]),
    ...(policy === undefined ? [] : ['--policy', policy]),
    ...(horizon === undefined ? [] : ['--horizon', horizon]),
  ];
  return ['npx --no -- switchyard', ...words.map(shellWord)].join(' ');
}
