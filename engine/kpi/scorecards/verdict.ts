import { isGreyed, type Band } from '../catalogue/bands.ts';
import { reaches, type Target } from './target.ts';

/** How good a value of a scorecard is, in a word and a mark that says so without colour. */
export interface Verdict {
  readonly word: Band['word'] | 'on target' | 'off target';
  readonly mark: Band['mark'];
  readonly note?: string;
  readonly is: 'good' | 'fair' | 'bad';
}

/** What a verdict is reached from. */
export interface Judged {
  /** In the unit of the target; null where there is none. */
  readonly value: number | null;
  /** How many cases it rests on; null for counts and time averages. */
  readonly sampleSize: number | null;
  /** With fewer cases there is no verdict; null where any number is enough. */
  readonly fewest: number | null;
  /** The band of the value, where the figure has bands. */
  readonly band: Band | null;
  readonly target: Target | null;
}

const GOODNESS: Readonly<Record<Band['word'], Verdict['is']>> = {
  great: 'good',
  good: 'good',
  okay: 'fair',
  watch: 'fair',
  poor: 'bad',
};

/** Bands say it where there are some, since they tell more; else the target. Undefined where neither does, or cases are too few. */
export function verdictOf({ value, sampleSize, fewest, band, target }: Judged): Verdict | undefined {
  if (value === null || (fewest !== null && isGreyed({ fewest }, sampleSize))) return undefined;
  if (band !== null) return { ...band, is: GOODNESS[band.word] };
  if (target === null) return undefined;
  return reaches(value, target)
    ? { word: 'on target', mark: '●', is: 'good' }
    : { word: 'off target', mark: '✕', is: 'bad' };
}
