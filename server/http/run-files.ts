import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { RunExporter, RunExportKind } from '../executors/run-exporter.ts';
import { Refusal } from '../live/refusal.ts';
import type { RunSession } from '../live/run-session.ts';

/** What to send, and under which name. */
export interface RunFile {
  readonly kind: RunExportKind;
  readonly name: string;
  readonly contentType: string;
}

/**
 * Writes a log of a run up to where it stands, in a thread of its own, and sends it once it is complete.
 *
 * @throws Refusal when too many are being written already, or the run broke off
 */
export async function sendRunFile(
  response: Response,
  exporter: RunExporter,
  { player, scenario }: RunSession,
  { kind, name, contentType }: RunFile,
): Promise<void> {
  const away = new AbortController();
  response.once('close', () => away.abort());
  const run = { scenario, levers: player.log.levers, until: player.moment };
  const written = await exporter.export(run, kind, away.signal);
  if (written.kind === 'stopped') return;
  if (written.kind === 'busy') {
    throw new Refusal('too-often', 'Other files are being written.', { remedy: 'Try again in a few seconds.' });
  }
  if (written.kind === 'failed') throw new Refusal('failed', `The run broke off: ${written.failure.message}`);
  response.setHeader('Content-Length', written.log.bytes);
  response.attachment(name).type(contentType);
  // Somebody who goes away in the middle is no fault.
  await pipeline(written.log.stream(), response).catch(() => undefined);
}
