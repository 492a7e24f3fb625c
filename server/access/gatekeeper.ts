import { ClassCodes } from './class-codes.ts';
import { FailedAttempts } from './failed-attempts.ts';
import type { Grant } from './grant.ts';
import { isSame } from './secrets.ts';
import { readGrant, signGrant } from './signed-grant.ts';

/** What opens the door. */
export interface Keys {
  /** Makes an operator of whoever has it. */
  readonly token: string;
  /** Lets whoever has it watch every run. */
  readonly viewerToken?: string | undefined;
  /** For people who have no link with a token: what they type. */
  readonly password?: string | undefined;
}

export interface GatekeeperOptions {
  readonly keys: Keys;
  readonly classMembers: number;
  /** The clock on the wall, milliseconds since 1970. */
  readonly wall: () => number;
}

/** Why somebody is not let in. */
export type Refused = 'wrong' | 'too-often';

/** A cookie is good for so long: nobody signs in every morning. */
const COOKIE_MS = 7 * 86_400_000;

/** Decides who may do what: by token, by password, by the code of a class, or by a cookie that one of these was exchanged for. */
export class Gatekeeper {
  readonly #keys: Keys;
  readonly #wall: () => number;
  /** What cookies are signed with: they last as long as the secrets that they were exchanged for. */
  readonly #signingKey: string;
  readonly #classes: ClassCodes;
  readonly #failures = new FailedAttempts();

  constructor({ keys, classMembers, wall }: GatekeeperOptions) {
    this.#keys = keys;
    this.#wall = wall;
    this.#classes = new ClassCodes(classMembers);
    this.#signingKey = [keys.token, keys.viewerToken ?? '', keys.password ?? ''].join('\n');
  }

  get hasPassword(): boolean {
    return this.#keys.password !== undefined;
  }

  /** What a token, a password or the code of a class allows. `address` is that of whoever says it. */
  admit(said: string, address: string): Grant | Refused {
    const now = this.#wall();
    if (this.#failures.isBarred(address, now)) return 'too-often';
    const grant = this.#grantFor(said, now);
    if (grant !== undefined) return grant;
    this.#failures.failed(address, now);
    return 'wrong';
  }

  /** What a cookie allows; undefined when it is none of ours or has expired. */
  fromCookie(value: string | undefined): Grant | undefined {
    return value === undefined ? undefined : readGrant(value, this.#signingKey, this.#wall());
  }

  cookieFor(grant: Grant): string {
    return signGrant(grant, this.#signingKey);
  }

  /** A code by which a class watches a run. */
  inviteClass(run: string, minutes: number): { readonly code: string; readonly expiresAt: number } {
    const now = this.#wall();
    const expiresAt = now + minutes * 60_000;
    return { code: this.#classes.issue(run, expiresAt, now), expiresAt };
  }

  /** The run is gone: its class is not let in any more. */
  forgetRun(run: string): void {
    this.#classes.revoke(run);
  }

  isOver({ expiresAt }: Grant): boolean {
    return expiresAt <= this.#wall();
  }

  #grantFor(said: string, now: number): Grant | undefined {
    const { token, viewerToken, password } = this.#keys;
    const expiresAt = now + COOKIE_MS;
    if (isSame(said, token)) return { role: 'operator', expiresAt };
    if (password !== undefined && isSame(said, password)) return { role: 'operator', expiresAt };
    if (viewerToken !== undefined && isSame(said, viewerToken)) return { role: 'viewer', expiresAt };
    return this.#classes.redeem(said, now);
  }
}
