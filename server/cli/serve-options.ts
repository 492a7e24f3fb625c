import { FASTEST_SPEEDUP, type Pace } from '../protocol/index.ts';
import { badInput } from '../trouble.ts';
import { isLoopbackHost } from '../live-server.ts';

/** What is given to `switchyard serve`, as text. */
export interface ServeGiven {
  readonly host: string;
  readonly port: string;
  readonly scenario?: string;
  readonly seed?: string;
  readonly set?: readonly string[];
  readonly pace: string;
  readonly from: string;
  readonly token?: string;
  readonly viewerToken?: string;
  readonly expertToken?: string;
  readonly password?: string;
  readonly catalogue?: string;
  readonly origin?: readonly string[];
}

/** The same, read and checked. */
export interface ServeWish {
  readonly host: string;
  readonly port: number;
  readonly pace: Pace;
  /** Moment of the new run at which it begins to be shown, ms. */
  readonly from: number;
  /** Undefined where it is to be made up. */
  readonly token: string | undefined;
}

const HIGHEST_PORT = 65_535;
const FEWEST_SIGNS = 12;
const SECRETS = [
  ['token', '--token'],
  ['viewerToken', '--viewer-token'],
  ['expertToken', '--expert-token'],
  ['password', '--password'],
] as const;
const MS_PER = { s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * Reads the options, and tells of all that is wrong with them at once.
 *
 * @throws Trouble with a line for each
 */
export function readServeOptions(given: ServeGiven): ServeWish {
  const wrong: string[] = [];
  const port = Number(given.port);
  if (!/^\d{1,5}$/.test(given.port) || port > HIGHEST_PORT)
    wrong.push(`--port  expected a number from 0 to ${HIGHEST_PORT}, found "${given.port}"`);
  const pace = paceOf(given.pace);
  if (pace === undefined)
    wrong.push(`--pace  expected "paused", "flat-out" or 1 to ${FASTEST_SPEEDUP}, found "${given.pace}"`);
  const from = momentOf(given.from);
  if (from === undefined) wrong.push(`--from  expected a moment such as "9 h" or "30 min", found "${given.from}"`);
  for (const [name, option] of SECRETS) {
    const secret = given[name];
    if (secret !== undefined && secret.length < FEWEST_SIGNS)
      wrong.push(`${option}  expected at least ${FEWEST_SIGNS} characters`);
  }
  if (!isLoopbackHost(given.host) && given.token === undefined && given.password === undefined)
    wrong.push(
      `--host  others reach ${given.host}: set --password or --token, so that not everybody can drive your desks`,
    );
  if (wrong.length > 0) throw badInput(wrong.join('\n'));
  return {
    host: given.host,
    port,
    pace: pace!,
    from: from!,
    token: given.token,
  };
}

function paceOf(text: string): Pace | undefined {
  if (text === 'paused' || text === 'flat-out') return { kind: text };
  const speedup = Number(text.replace(/^[×x]/, ''));
  return speedup >= 1 && speedup <= FASTEST_SPEEDUP ? { kind: 'timed', speedup } : undefined;
}

function momentOf(text: string): number | undefined {
  if (text === '0') return 0;
  const match = /^(?<count>\d+(?:\.\d+)?)\s*(?<unit>s|min|h|d)$/.exec(text.trim());
  if (match === null) return undefined;
  const { count, unit } = match.groups as { count: string; unit: keyof typeof MS_PER };
  return Math.round(Number(count) * MS_PER[unit]);
}
