import { thresholdText } from '../kpi/catalogue/thresholds.ts';

/** Why a text is no target: what is wrong with which part of it, and what could be written. */
export interface UnreadTarget {
  readonly message: string;
  readonly remedy: string | undefined;
}

/** A figure and what it is held against, as written. */
export interface ReadBound {
  readonly figure: string;
  readonly sign: 'atLeast' | 'atMost';
  readonly bound: number;
  readonly unit: string | undefined;
  /** The wait that the figure is about, ms. */
  readonly within: number | undefined;
}

/** What targets look like. */
const TARGET_EXAMPLES = ['80/20', '90% in 4 h of email', 'abandoned <= 5% per day'] as const;

const MS = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type Unit = keyof typeof MS;
/** Units in which figures are told, in ms. */
const FIGURE_MS: Readonly<Record<string, number>> = { seconds: 1000, minutes: 60_000, hours: 3_600_000 };

const SHARE_WITHIN =
  /^(?<share>\d+(?:\.\d+)?)\s*%?\s*(?<sign>\/|\s+in\s+)\s*(?<time>\d+(?:\.\d+)?)\s*(?<unit>ms|s|min|h|d)?$/;
const COMPARED = /^(?<figure>\w+)\s*(?<sign><=?|>=?|≤|≥)\s*(?<bound>-?\d+(?:\.\d+)?)\s*(?<unit>%|ms|s|min|h|d)?$/;
const UNBOUND = /^(?<figure>[a-z]\w*)\s*(?<sign><=?|>=?|≤|≥)?$/i;
const ANY_PER = /\s+per\s+(?<per>\S+)/;
const SHARE_KEY = /^(?<figure>service|accepted|answered)Within(?<time>\d+)(?<unit>ms|s|min|h|d)$/;

/** Reads the part of a target before its span and tickets. @param whole the text that a message quotes */
export function readBound(text: string, isFigure: (key: string) => boolean): ReadBound | UnreadTarget {
  const share = SHARE_WITHIN.exec(text)?.groups;
  if (share !== undefined) {
    // 80/20 is service, accepted or gone; "90 % in 4 h" is about the first reply.
    const prefix = share['sign'] === '/' ? 'service' : 'answered';
    const within = msOf(share['time'], share['unit']);
    if (!isWait(within)) return noWait(share['time']);
    return { figure: shareKey(prefix, within), sign: 'atLeast', bound: Number(share['share']), unit: '%', within };
  }
  const compared = COMPARED.exec(text)?.groups;
  if (compared === undefined) return unreadBound(text, isFigure);
  const named = SHARE_KEY.exec(compared['figure'])?.groups;
  const within = named && msOf(named['time'], named['unit']);
  if (within !== undefined && !isWait(within)) return noWait(named!['time']);
  return {
    figure: within === undefined ? compared['figure'] : shareKey(named!['figure'], within),
    sign: /^[<≤]/.test(compared['sign']) ? 'atMost' : 'atLeast',
    bound: Number(compared['bound']),
    unit: compared['unit'],
    within,
  };
}

const msOf = (count: string, unit = 's'): number => Number(count) * MS[unit as Unit];
/** Simulated time is whole milliseconds; the longest is a year. */
const isWait = (within: number): boolean => Number.isInteger(within) && within > 0 && within <= 366 * MS.d;
const noWait = (time: string): UnreadTarget => ({
  message: `${time} is no time to wait`,
  remedy: 'write a millisecond to a year, such as 20 s, 5 min or 4 h',
});

function shareKey(prefix: string, within: number): string {
  const { count, unit } = thresholdText(within);
  return `${prefix}Within${count}${unit}`;
}

function unreadBound(text: string, isFigure: (key: string) => boolean): UnreadTarget {
  const span = unknownSpan(text);
  if (span !== undefined) return span;
  const { figure, sign = '' } = UNBOUND.exec(text)?.groups ?? {};
  if (figure !== undefined && (sign !== '' || isFigure(figure)))
    return { message: `${figure} has no bound`, remedy: `write a number after a sign, such as ${figure} <= 5` };
  return { message: `expected a target such as ${orText(TARGET_EXAMPLES)}`, remedy: undefined };
}

/** What is wrong with a span that is none, where there is one. */
export function unknownSpan(text: string): UnreadTarget | undefined {
  const per = ANY_PER.exec(text)?.groups?.['per'];
  if (per === undefined) return undefined;
  return { message: `"per ${per}" is no span of a target`, remedy: 'write per interval, per day or per run' };
}

const orText = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`;

/** A bound in the unit of its figure; undefined where it is in another kind of unit. */
export function inUnitOf(bound: number, given: string | undefined, unit: string | undefined): number | undefined {
  if (given === undefined || unit === undefined) return bound;
  if (given === '%') return unit === 'percent' ? bound : undefined;
  const to = FIGURE_MS[unit];
  return to === undefined ? undefined : (bound * MS[given as Unit]) / to;
}
