import { ClassCodes, looksLikeCode } from './class-codes.ts';
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
  /** Lets whoever has it take part in open desks, and watch. */
  readonly expertToken?: string | undefined;
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

/** Wrong tries from one address in ten minutes, after which tokens and passwords that come from there are not looked at. */
const MOST_WRONG_SECRETS = 20;
/**
 * … and codes of classes. A class often shares one address and mistypes together; a code is one of 8 × 10¹¹ and good for hours only, so
 * that nobody finds one with so many tries. A right code pardons nothing, or whoever has one could try passwords for ever.
 */
const MOST_WRONG_CODES = 400;

/** Decides who may do what: by token, by password, by the code of a class, or by a cookie that one of these was exchanged for. */
export class Gatekeeper {
  readonly #keys: Keys;
  readonly #wall: () => number;
  /** What cookies are signed with: they last as long as the secrets that they were exchanged for. */
  readonly #signingKey: string;
  readonly #classes: ClassCodes;
  readonly #wrongSecrets = new FailedAttempts(MOST_WRONG_SECRETS);
  readonly #wrongCodes = new FailedAttempts(MOST_WRONG_CODES);

  constructor({ keys, classMembers, wall }: GatekeeperOptions) {
    this.#keys = keys;
    this.#wall = wall;
    this.#classes = new ClassCodes(classMembers);
    const { token, viewerToken = '', password = '', expertToken } = keys;
    this.#signingKey = [token, viewerToken, password, ...(expertToken === undefined ? [] : [expertToken])].join('\n');
  }

  get hasPassword(): boolean {
    return this.#keys.password !== undefined;
  }

  /** What a token, a password or the code of a class allows. `address` is that of whoever says it. */
  admit(said: string, address: string): Grant | Refused {
    return this.#judge(said, address);
  }

  /** … a program that says it with every request, and stays one member of its class. */
  admitProgram(said: string, address: string): Grant | Refused {
    return this.#judge(said, address, address);
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

  #judge(said: string, address: string, program?: string): Grant | Refused {
    const now = this.#wall();
    if (this.#wrongCodes.isBarred(address, now)) return 'too-often';
    const isSecretHeard = !this.#wrongSecrets.isBarred(address, now);
    const grant =
      (isSecretHeard ? this.#secretGrant(said, now) : undefined) ?? this.#classes.redeem(said, now, program);
    if (grant !== undefined) return grant;
    if (isSecretHeard) this.#wrongSecrets.failed(address, now);
    this.#wrongCodes.failed(address, now);
    return isSecretHeard || looksLikeCode(said) ? 'wrong' : 'too-often';
  }

  #secretGrant(said: string, now: number): Grant | undefined {
    const { token, viewerToken, expertToken, password } = this.#keys;
    const expiresAt = now + COOKIE_MS;
    if (isSame(said, token)) return { role: 'operator', expiresAt };
    if (password !== undefined && isSame(said, password)) return { role: 'operator', expiresAt };
    if (expertToken !== undefined && isSame(said, expertToken)) return { role: 'expert', expiresAt };
    if (viewerToken !== undefined && isSame(said, viewerToken)) return { role: 'viewer', expiresAt };
    return undefined;
  }
}
