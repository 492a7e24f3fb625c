import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { badInput, environmentTrouble } from '../trouble.ts';

/** Encodings that are read. Latin-1 stands for Windows-1252 too. */
export const ENCODINGS = ['utf-8', 'utf-16', 'latin-1'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The beginning of a file as text, and how it is encoded. */
export interface TextStart {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether that is all of it. */
  readonly isWhole: boolean;
}

const LABELS = { 'utf-8': 'utf-8', 'utf-16': 'utf-16le', 'latin-1': 'windows-1252' } as const;

const START_BYTES = 262_144;

/**
 * Reads all of a file, plain or compressed by gzip, to tell its encoding, and keeps its beginning.
 *
 * @throws Trouble when it cannot be read or is empty.
 */
export async function readStart(path: string): Promise<TextStart> {
  const start: Buffer[] = [];
  let length = 0;
  let isUtf8 = true;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of bytesOf(path)) {
    if (length < START_BYTES) start.push(piece);
    length += piece.length;
    isUtf8 &&= decodes(decoder, piece);
    if (!isUtf8 && length >= START_BYTES) break;
  }
  const bytes = Buffer.concat(start).subarray(0, START_BYTES);
  if (bytes.length === 0) throw badInput(`${path} is empty; export the tickets again, with a line of column names.`);
  const encoding = isUtf16(bytes) ? 'utf-16' : isUtf8 && decodes(decoder) ? 'utf-8' : 'latin-1';
  const text = new TextDecoder(LABELS[encoding]).decode(bytes);
  return { text, encoding, isWhole: length <= START_BYTES };
}

async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  try {
    const file = createReadStream(path);
    const unzip = createGunzip();
    const bytes = path.endsWith('.gz') ? file.on('error', (cause) => unzip.destroy(cause)).pipe(unzip) : file;
    for await (const piece of bytes) yield piece as Buffer;
  } catch (cause) {
    throw environmentTrouble(`${path} cannot be read`, cause);
  }
}

function decodes(decoder: TextDecoder, piece?: Buffer): boolean {
  try {
    decoder.decode(piece, { stream: piece !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** A byte order mark of little-endian UTF-16, which is what spreadsheets write as "Unicode text". */
const isUtf16 = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;
