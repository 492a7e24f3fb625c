import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../../live/refusal.ts';
import { stemOf } from './made-file.ts';

/** A month of a large desk, plain. */
const MOST_BYTES = 300_000_000;
/** Those before are forgotten. */
const MOST_KEPT = 6;

/** Tables of tickets that people sent, until the server ends. */
export class Uploads {
  #folder: string | undefined;
  readonly #paths = new Map<string, string>();

  /** Keeps what is sent. Returns its name here. @throws Refusal when it is too large or breaks off */
  async keep(fileName: string, sent: Readable): Promise<string> {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'switchyard-uploads-'));
    const upload = `u-${randomBytes(8).toString('hex')}`;
    const folder = join(this.#folder, upload);
    mkdirSync(folder);
    const path = join(folder, `${stemOf(fileName)}.csv${/\.gz$/i.test(fileName) ? '.gz' : ''}`);
    try {
      await pipeline(sent, atMost(MOST_BYTES), createWriteStream(path));
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      if (error instanceof Refusal) throw error;
      throw new Refusal('bad-message', 'The file did not arrive as a whole.', { remedy: 'Send it again.' });
    }
    this.#paths.set(upload, path);
    for (const old of [...this.#paths.keys()].slice(0, -MOST_KEPT)) this.#forget(old);
    return upload;
  }

  /** Where it lies. @throws Refusal when it is not there any more */
  path(upload: string): string {
    const path = this.#paths.get(upload);
    if (path !== undefined) return path;
    throw new Refusal('plan-unknown', 'That file is not here any more.', { at: 'upload', remedy: 'Choose it again.' });
  }

  close(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }

  #forget(upload: string): void {
    rmSync(join(this.#paths.get(upload)!, '..'), { recursive: true, force: true });
    this.#paths.delete(upload);
  }
}

function atMost(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      const remedy = 'Send fewer days, or use: npx --no -- switchyard import';
      if (bytes <= most) done(null, piece);
      else done(new Refusal('too-large', `A file may have ${most / 1_000_000} MB at most.`, { remedy }));
    },
  });
}
