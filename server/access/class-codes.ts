import { randomInt } from 'node:crypto';
import type { Grant } from './grant.ts';

/** Without those that are taken for each other when read from a wall. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 8;

interface ClassOf {
  readonly grant: Grant;
  members: number;
  /** Members that say the code with every request, by their address. */
  readonly programs: Set<string>;
}

/** Codes by which a class watches one run: short enough to type, long enough that nobody finds one by trying. */
export class ClassCodes {
  readonly #classes = new Map<string, ClassOf>();
  readonly #mostMembers: number;

  constructor(mostMembers: number) {
    this.#mostMembers = mostMembers;
  }

  /** A new code for a run, good until `expiresAt`. */
  issue(run: string, expiresAt: number, now: number): string {
    for (const [code, { grant }] of this.#classes) if (grant.expiresAt <= now) this.#classes.delete(code);
    const code = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    this.#classes.set(code, { grant: { role: 'viewer', onlyRun: run, expiresAt }, members: 0, programs: new Set() });
    return code;
  }

  /**
   * What a code allows, for one more member; undefined when it is none, has expired, or the class is full.
   *
   * @param program the address of a program that says the code each time: it is one member, however often it does
   */
  redeem(code: string, now: number, program?: string): Grant | undefined {
    const found = this.#classes.get(plain(code));
    if (found === undefined || found.grant.expiresAt <= now) return undefined;
    if (program !== undefined && found.programs.has(program)) return found.grant;
    if (found.members >= this.#mostMembers) return undefined;
    if (program !== undefined) found.programs.add(program);
    found.members++;
    return found.grant;
  }

  /** The run is gone: nobody may join it any more. */
  revoke(run: string): void {
    for (const [code, { grant }] of this.#classes) if (grant.onlyRun === run) this.#classes.delete(code);
  }
}

const plain = (typed: string): string => typed.trim().toUpperCase().replaceAll('-', '');

/** Whether somebody may have meant the code of a class, rightly or with letters wrong. */
export const looksLikeCode = (typed: string): boolean => /^[A-Z0-9]{4}-?[A-Z0-9]{4}$/i.test(typed.trim());
