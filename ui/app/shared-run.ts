import type { Lever, PulledLever, Request, RunDetails } from '../../server/protocol/index.ts';
import type { RunScenario } from '../live/shipped-scenarios.ts';

/** Longest packed run that is taken from an address, in characters. */
const LONGEST = 400_000;
/** Longest run in bytes, less than the server takes in a message; a small packet can stand for a very long one. */
const LONGEST_TEXT = 900_000;

/** Everything that a run is: whoever opens it has the same one, at the same moment. */
export interface SharedRun {
  readonly name: string;
  readonly text: string;
  /** Files that the text names, by name. */
  readonly files?: Readonly<Record<string, string>>;
  readonly seed: string;
  readonly overrides: readonly string[];
  readonly levers: readonly { readonly at: number; readonly eventsPlayed: number; readonly lever: Lever }[];
  readonly at: number;
}

/** What is shared of a run that stands at a moment: levers pulled later are left out. */
export function sharedRun({ summary, levers }: RunDetails, { text, files }: RunScenario, at: number): SharedRun {
  return {
    name: summary.name,
    text,
    ...(Object.keys(files).length > 0 && { files }),
    seed: summary.seed,
    overrides: summary.overrides,
    levers: levers.filter((lever) => lever.at <= at).flatMap(ofMoment),
    at: Math.floor(at),
  };
}

function ofMoment({ of, at, eventsPlayed, lever }: PulledLever): SharedRun['levers'] {
  return of === 'moment' && eventsPlayed !== null ? [{ at, eventsPlayed, lever: lever as Lever }] : [];
}

/** The request that opens a shared run. */
export function startOf({ name, text, files, seed, overrides, levers, at }: SharedRun): Request<'startRun'> {
  return {
    source: { from: 'text', text, ...(files !== undefined && { files: { ...files } }) },
    name: name.slice(0, 120),
    seed,
    overrides: [...overrides],
    levers: [...levers],
    at,
    pace: { kind: 'paused' },
  };
}

/** Packs a run into letters that an address may have; undefined where it is too large for one. */
export async function packRun(shared: SharedRun): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  if (bytes.length > LONGEST_TEXT) return undefined;
  const packed = await through(bytes, new CompressionStream('deflate-raw'), Infinity);
  const letters = btoa(packed.reduce((text, byte) => text + String.fromCodePoint(byte), ''));
  return letters.length > LONGEST ? undefined : letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Unpacks what an address brings; undefined if it is no run. What is wrong inside it, the server says. */
export async function unpackRun(letters: string): Promise<SharedRun | undefined> {
  if (letters.length > LONGEST) return undefined;
  try {
    const packed = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.codePointAt(0)!,
    );
    const bytes = await through(packed, new DecompressionStream('deflate-raw'), LONGEST_TEXT);
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isShared(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Only the outline is looked at here: the server checks the whole, with reasons. */
function isShared(data: unknown): data is SharedRun {
  if (typeof data !== 'object' || data === null) return false;
  const { name, text, seed, overrides, levers, at } = data as Partial<Record<keyof SharedRun, unknown>>;
  const areTexts = [name, text, seed].every((value) => typeof value === 'string');
  return areTexts && Array.isArray(overrides) && Array.isArray(levers) && typeof at === 'number';
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of new Blob([bytes]).stream().pipeThrough(stream) as unknown as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > most) throw new RangeError(`More than ${most} bytes.`);
    parts.push(part);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
