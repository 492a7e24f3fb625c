import { execFileSync } from 'node:child_process';

const TICKETS = 2_000_000;
const MINUTES_TO_SECONDS = 60;
/** What the offer model comes to, s, and how far a run of two million tickets may be off: more than four standard errors. */
const EXACT = { tta: 99.2035, tfr: 579.2035 } as const;
const TOLERANCE = 1.5;

/** Tickets a second of a compiled program that plays the same model. */
export interface ReferenceSpeed {
  readonly byCpu: number;
  readonly byWall: number;
}

/**
 * Runs the reference program `PATH Cd 2000000 1` once. It prints JSON with `n` tickets, `secs` on the wall, and the mean times to accept
 * and to answer (`tta`, `tfr`, s), which are checked. Time on a processor is what the shell counted for it.
 *
 * @throws Error when it fails or its answer is wrong
 */
export function runReference(path: string, tickets = TICKETS): ReferenceSpeed {
  const [answer = '', ...times] = execFileSync(
    '/bin/sh',
    ['-c', '"$0" "$@"; times', path, 'Cd', String(tickets), '1'],
    {
      encoding: 'utf8',
    },
  )
    .trim()
    .split('\n');
  const found = JSON.parse(answer) as { n: number; secs: number; tta: number; tfr: number };
  for (const key of ['tta', 'tfr'] as const) {
    if (Math.abs(found[key] - EXACT[key]) > TOLERANCE * Math.sqrt(TICKETS / found.n))
      throw new Error(`The reference program is wrong: ${key} is ${found[key]} s, not ${EXACT[key]} s.`);
  }
  // The last line has the time of programs that the shell ran: user, system.
  const cpu = processorSeconds(times.at(-1) ?? '');
  return { byCpu: cpu > 0 ? found.n / cpu : found.n / found.secs, byWall: found.n / found.secs };
}

/** From "0m0.480s 0m0.010s" to 0.48: user time, as most of the system's goes to starting the program. */
export function processorSeconds(line: string): number {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s/.exec(line) ?? [];
  return Number(minutes) * MINUTES_TO_SECONDS + Number(seconds);
}
