import type { FigureSettings } from '../../scenario/scenario.ts';

/** Figures whose values fall into bands. */
export type BandedFigure = 'rejected' | 'timedOut' | 'emailFrt' | 'chatFrt';

/** A word of a metric, how good it is, and a mark that says so without colour. */
export interface Band {
  readonly word: 'great' | 'good' | 'okay' | 'watch' | 'poor';
  readonly mark: '●' | '◐' | '○' | '✕';
  /** What the band is about where the word alone leaves it open. */
  readonly note?: string;
}

/** A band and where it ends. The last of a scale ends nowhere. */
export interface BandStep {
  readonly band: Band;
  readonly upTo: number;
  /** Whether the edge itself still belongs to this band. */
  readonly includesEdge: boolean;
}

const GREAT: Band = { word: 'great', mark: '●' };
const GOOD: Band = { word: 'good', mark: '●' };
const OKAY: Band = { word: 'okay', mark: '◐' };
const WATCH: Band = { word: 'watch', mark: '○' };
const POOR: Band = { word: 'poor', mark: '✕' };

const step = (band: Band, upTo: number, includesEdge: boolean): BandStep => ({ band, upTo, includesEdge });

/** "Under" and "over" are strict (G-3): an edge belongs to the band above it, the highest one to the band below. */
const shareScale = ([great, okay, watch]: readonly number[]): readonly BandStep[] => [
  step(GREAT, great, false),
  step(OKAY, okay, false),
  step(WATCH, watch, true),
  step(POOR, Infinity, true),
];

/** Too fast is poor, 5 and 15 minutes are both good, and slow stays okay unless a setting says when it is poor (G-4 to G-7). */
function emailScale([poor, hasty, slow]: readonly number[], slowPoor: number | null): readonly BandStep[] {
  const tooFast: Band = { ...POOR, note: 'too fast' };
  const fast: Band = { ...OKAY, note: 'fast' };
  const tooSlow: Band = { ...OKAY, note: 'slow' };
  const scale = [step(tooFast, poor, false), step(fast, hasty, false), step(GOOD, slow, true)];
  if (slowPoor === null) return [...scale, step(tooSlow, Infinity, true)];
  return [...scale, step(tooSlow, slowPoor, true), step({ ...POOR, note: 'too slow' }, Infinity, true)];
}

/** Great below 60 s, okay up to 120 s, watch up to 180 s, then poor (G-8). */
const chatScale = ([great, okay, watch]: readonly number[]): readonly BandStep[] => [
  step(GREAT, great, false),
  step(OKAY, okay, true),
  step(WATCH, watch, true),
  step(POOR, Infinity, true),
];

/** The bands of a figure from the lowest values to the highest, in its own unit. */
export function bandScale(figure: BandedFigure, { bands }: FigureSettings): readonly BandStep[] {
  switch (figure) {
    case 'rejected':
      return shareScale(bands.rejected);
    case 'timedOut':
      return shareScale(bands.timedOut);
    case 'emailFrt':
      return emailScale(bands.emailFrt, bands.emailFrtSlowPoor);
    case 'chatFrt':
      return chatScale(bands.chatFrt);
  }
}

/** What decides whether a value has a band: the figure it is of. */
export interface Banded {
  readonly bands?: BandedFigure;
  readonly fewest?: number;
}

/** Whether a value rests on so few cases that it is shown in grey. */
export function isGreyed({ fewest }: Banded, sampleSize: number | null): boolean {
  return fewest !== undefined && sampleSize !== null && sampleSize < fewest;
}

/** The band of a value; `undefined` where the figure has none, the value is missing, or rests on too few cases. */
export function bandOf(
  figure: Banded,
  value: number | null,
  sampleSize: number | null,
  settings: FigureSettings,
): Band | undefined {
  if (figure.bands === undefined || value === null || Number.isNaN(value) || isGreyed(figure, sampleSize))
    return undefined;
  return bandIn(bandScale(figure.bands, settings), value);
}

/** The band of a value on a scale, whose last step may say with null that it ends nowhere. */
export function bandIn(
  scale: readonly (Omit<BandStep, 'upTo'> & { readonly upTo: number | null })[],
  value: number,
): Band | undefined {
  const found = scale.find(
    ({ upTo, includesEdge }) => upTo === null || value < upTo || (includesEdge && value === upTo),
  );
  return (found ?? scale.at(-1))?.band;
}
