import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { packNumbers, unpackNumbers } from './packed-numbers.ts';
import type { ReplicationResult } from './replication.ts';

/** Beyond this nothing more is kept, and is played again. */
const MOST_BYTES = 512 * 2 ** 20;
/** Files of other commands that were stopped and never gone on with. */
const MOST_FILES = 4;
/** Length and check sum before each record. */
const HEAD = 8;
const ENDING = '.runs';

interface Kept {
  readonly plan: string;
  readonly replication: number;
  readonly result: Omit<ReplicationResult, 'figures' | 'notes'>;
  readonly figures: Uint8Array;
  readonly notes: Uint8Array | undefined;
}

/**
 * Replications that a command has played, in a file that outlasts it, until it is done: record after record, so that whatever ends the
 * command leaves all but the last. What cannot be kept is no reason to stop: it is played again.
 */
export class KeptRuns {
  readonly #path: string;
  readonly #found = new Map<string, Buffer>();
  #descriptor: number | undefined;
  #bytes = 0;

  /** @param goesOn whether what is there is used; else it begins anew */
  constructor(path: string, goesOn: boolean) {
    this.#path = path;
    try {
      mkdirSync(dirname(path), { recursive: true });
      // Wherever it is, it is no part of what stands beside it.
      writeFileSync(join(dirname(path), '.gitignore'), '*\n');
      removeOldest(path);
      if (goesOn) this.#read();
      this.#descriptor = openSync(path, goesOn ? 'a' : 'w');
      if (goesOn) ftruncateSync(this.#descriptor, this.#bytes);
    } catch {
      this.#stop();
    }
  }

  /** How many replications there were. */
  get found(): number {
    return this.#found.size;
  }

  /** @param plan its hash */
  result(plan: string, replication: number): ReplicationResult | undefined {
    const record = this.#found.get(nameOf(plan, replication));
    if (record === undefined) return undefined;
    const { result, figures, notes } = deserialize(record) as Kept;
    const known = { ...result, figures: unpackNumbers(figures) };
    return notes === undefined ? known : { ...known, notes: unpackNumbers(notes) };
  }

  keep(plan: string, replication: number, { figures, notes, ...result }: ReplicationResult): void {
    if (this.#descriptor === undefined) return;
    const packed = { figures: packNumbers(figures), notes: notes === undefined ? undefined : packNumbers(notes) };
    const record = serialize({ plan, replication, result, ...packed } satisfies Kept);
    const head = Buffer.alloc(HEAD);
    head.writeUInt32LE(record.length, 0);
    head.writeUInt32LE(crc32(record), 4);
    this.#bytes += HEAD + record.length;
    if (this.#bytes > MOST_BYTES) return this.#stop();
    try {
      writeSync(this.#descriptor, Buffer.concat([head, record]));
    } catch {
      this.#stop();
    }
  }

  /** @param isDone whether nobody will go on with it */
  close(isDone: boolean): void {
    this.#stop();
    if (isDone && existsSync(this.#path)) rmSync(this.#path, { force: true });
  }

  #stop(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  /** Up to the first record that is not there as a whole. */
  #read(): void {
    const all = contentOf(this.#path);
    for (let at = 0; at + HEAD <= all.length;) {
      const end = at + HEAD + all.readUInt32LE(at);
      const record = all.subarray(at + HEAD, end);
      if (end > all.length || crc32(record) !== all.readUInt32LE(at + 4)) break;
      const { plan, replication } = deserialize(record) as Kept;
      this.#found.set(nameOf(plan, replication), record);
      this.#bytes = at = end;
    }
  }
}

const nameOf = (plan: string, replication: number): string => `${plan} ${replication}`;

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Of what others have left the newest few stay. */
function removeOldest(path: string): void {
  const folder = dirname(path);
  const others = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING) && join(folder, name) !== path)
    .flatMap((name) => {
      const file = join(folder, name);
      const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
      return changed === undefined ? [] : [{ file, changed }];
    });
  others.sort((one, other) => other.changed - one.changed);
  for (const { file } of others.slice(MOST_FILES)) rmSync(file, { force: true });
}

/** Where the replications of a command are kept. @param name unlike that of any other command */
export const keptRunsFile = (home: string, name: string): string => join(home, 'unfinished', `${name}${ENDING}`);
