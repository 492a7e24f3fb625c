/**
 * The layout of a frame, and both ways of going through it. All numbers are little-endian, as on every machine that runs Node or a
 * browser:
 *
 *   Float64 × HEADER.length     the header, in the order of HEADER
 *   Float64 × figures           a value a figure, in the order of the columns of `Joined`; NaN where there is none
 *   Float32 × figures           how many cases each rests on; NaN for counts and time averages
 *   Uint8   × experts           the floor, see `engine/view/floor-states.ts`
 */

/** Numbers at the beginning of a frame. Moments are milliseconds since the start of the run. */
export const HEADER = [
  /** Rises with every jump in time. */
  'epoch',
  /** Of this run since the server began, one more with each frame. */
  'sequence',
  'now',
  /** The furthest moment ever played. */
  'edge',
  'eventsPlayed',
  /** See `pace.ts`. */
  'pace',
  /** Index into RUN_STATES. */
  'state',
  /** Tickets that nobody holds and that are offered to nobody. */
  'waiting',
  /** Offers that wait for an answer. */
  'offered',
  /** Tickets that an expert has accepted and not answered for good, those that wait for their customer included. */
  'held',
  /** Tickets that are not over, solved ones that may come back included. */
  'open',
  /** Experts on duty. */
  'online',
  /** When the frame was made: milliseconds since 1970, by the server’s clock. */
  'madeAt',
  'figures',
  'experts',
] as const;

export type HeaderField = (typeof HEADER)[number];
export type FrameHeader = Readonly<Record<HeaderField, number>>;

/** A frame taken apart. */
export interface Frame {
  readonly header: FrameHeader;
  readonly values: Float64Array;
  readonly sampleSizes: Float32Array;
  readonly floor: Uint8Array;
}

/** What a frame is made of; the numbers of figures and experts are known by their columns. */
export interface FrameParts extends Omit<Frame, 'header'> {
  readonly header: Readonly<Record<Exclude<HeaderField, 'figures' | 'experts'>, number>>;
}

const HEADER_BYTES = HEADER.length * Float64Array.BYTES_PER_ELEMENT;
const BYTES_A_FIGURE = Float64Array.BYTES_PER_ELEMENT + Float32Array.BYTES_PER_ELEMENT;

/** Writes a frame into a buffer of its own. */
export function encodeFrame({ header, values, sampleSizes, floor }: FrameParts): ArrayBuffer {
  const figures = values.length;
  if (sampleSizes.length !== figures) throw new RangeError('A frame has one sample size a figure.');
  const buffer = new ArrayBuffer(HEADER_BYTES + figures * BYTES_A_FIGURE + floor.length);
  const whole: FrameHeader = { ...header, figures, experts: floor.length };
  new Float64Array(buffer, 0, HEADER.length).set(HEADER.map((field) => whole[field]));
  new Float64Array(buffer, HEADER_BYTES, figures).set(values);
  const samplesAt = HEADER_BYTES + figures * Float64Array.BYTES_PER_ELEMENT;
  new Float32Array(buffer, samplesAt, figures).set(sampleSizes);
  new Uint8Array(buffer, HEADER_BYTES + figures * BYTES_A_FIGURE).set(floor);
  return buffer;
}

/**
 * Takes a frame apart; nothing is copied where the bytes begin at a multiple of eight.
 *
 * @throws RangeError when the bytes are no frame of this layout
 */
export function decodeFrame(bytes: ArrayBuffer | Uint8Array): Frame {
  const { buffer, offset, length } = aligned(bytes);
  if (length < HEADER_BYTES) throw new RangeError(`A frame has at least ${HEADER_BYTES} bytes; these are ${length}.`);
  const numbers = new Float64Array(buffer, offset, HEADER.length);
  const header = Object.fromEntries(HEADER.map((field, index) => [field, numbers[index]])) as FrameHeader;
  const { figures, experts } = header;
  if (HEADER_BYTES + figures * BYTES_A_FIGURE + experts !== length)
    throw new RangeError(`These ${length} bytes are no frame of ${figures} figures and ${experts} experts.`);
  const valuesAt = offset + HEADER_BYTES;
  const samplesAt = valuesAt + figures * Float64Array.BYTES_PER_ELEMENT;
  return {
    header,
    values: new Float64Array(buffer, valuesAt, figures),
    sampleSizes: new Float32Array(buffer, samplesAt, figures),
    floor: new Uint8Array(buffer, offset + length - experts, experts),
  };
}

function aligned(bytes: ArrayBuffer | Uint8Array): { buffer: ArrayBufferLike; offset: number; length: number } {
  if (!(bytes instanceof Uint8Array)) return { buffer: bytes, offset: 0, length: bytes.byteLength };
  const isAligned = bytes.byteOffset % Float64Array.BYTES_PER_ELEMENT === 0;
  const { buffer, byteOffset, byteLength } = isAligned ? bytes : Uint8Array.from(bytes);
  return { buffer, offset: byteOffset, length: byteLength };
}
