import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Response } from 'express';
import type { RunPlayer } from '../../engine/index.ts';
import { RunLogs, type WantedLogs } from '../export/run-logs.ts';
import { Refusal } from '../live/refusal.ts';

/** Files that are written at the same time: each plays a run again from its start. */
const MOST_AT_ONCE = 2;
/** Events between two looks at anything else: some milliseconds. */
const EVENTS_AT_ONCE = 2000;

let underWay = 0;

/**
 * Writes a log of a run up to where it stands into a file, sends it under a name, and forgets it.
 *
 * @throws Refusal when enough is being written already
 */
export async function sendRunFile(
  response: Response,
  player: RunPlayer,
  { name, wanted }: { readonly name: string; readonly wanted: (path: string) => WantedLogs },
): Promise<void> {
  if (underWay >= MOST_AT_ONCE) {
    throw new Refusal('too-often', 'Other files are being written.', { remedy: 'Try again in a few seconds.' });
  }
  underWay++;
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(tmpdir(), 'switchyard-'));
    const path = join(folder, name);
    await writeRunLogs(player, wanted(path));
    await sent(response, path, name);
  } finally {
    underWay--;
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Plays a run again from its start to where it stands, and writes down what happens; the player stays where it is. */
export async function writeRunLogs(player: RunPlayer, wanted: WantedLogs): Promise<void> {
  const { at, eventsPlayed } = player.moment;
  const logs = await RunLogs.open(wanted);
  try {
    const again = player.branch(player.log, { listening: logs.listening });
    for (let left = eventsPlayed; left > 0; left = eventsPlayed - again.simulation.eventsPlayed) {
      again.advance(at, Math.min(EVENTS_AT_ONCE, left));
      await new Promise(setImmediate);
    }
    await logs.finish();
  } catch (error) {
    logs.giveUp();
    throw error;
  }
}

/** Somebody who goes away in the middle is no fault. */
function sent(response: Response, path: string, name: string): Promise<void> {
  return new Promise((resolve) => response.download(path, name, () => resolve()));
}
