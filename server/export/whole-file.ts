import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { environmentTrouble } from '../trouble.ts';

/** Files begun and neither finished nor given up. */
const unfinished = new Set<WholeFile>();

/**
 * A file that is there as a whole or not at all: it is written under another name beside its own, and renamed when it is complete.
 * Whatever ends the program before that, short of being killed, removes it.
 */
export class WholeFile {
  readonly path: string;
  /** Where it is written until it is complete. */
  readonly draft: string;
  #descriptor: number;

  /** @throws Trouble when the file cannot be written there. */
  constructor(path: string) {
    this.path = path;
    this.draft = `${path}.${process.pid}.tmp`;
    this.#descriptor = this.#orTrouble(() => openSync(this.draft, 'w'));
    unfinished.add(this);
  }

  write(content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    // The system may take a part of it at a time.
    for (let at = 0; at < bytes.length;) at += this.#orTrouble(() => writeSync(this.#descriptor, bytes, at));
  }

  /** Lets somebody else write the draft. */
  letGo(): void {
    if (this.#descriptor !== -1) closeSync(this.#descriptor);
    this.#descriptor = -1;
  }

  /** The file is complete and takes its name. */
  finish(): void {
    this.letGo();
    this.#orTrouble(() => renameSync(this.draft, this.path));
    unfinished.delete(this);
  }

  /** The file is not wanted any more, or never will be complete. */
  giveUp(): void {
    if (!unfinished.delete(this)) return;
    this.letGo();
    rmSync(this.draft, { force: true });
  }

  #orTrouble<Value>(work: () => Value): Value {
    try {
      return work();
    } catch (cause) {
      throw environmentTrouble(`${this.path} cannot be written`, cause);
    }
  }
}

process.once('exit', () => {
  for (const file of unfinished) file.giveUp();
});
