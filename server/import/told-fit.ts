import { samplerOf } from '../../engine/index.ts';
import type { LawFits, ScenarioHistory, SurvivalCurve } from '../../engine/index.ts';
import type { HistoryFit } from './fit-history.ts';
import { lawText, numberText } from './scenario-numbers.ts';

type ToldFit = NonNullable<ScenarioHistory['fit']>;

/** Steps of a curve of patience that are kept: so many draw it. */
const MOST_STEPS = 40;

/** What a scenario keeps of how well its laws fit, so that it can be drawn without the tickets. */
export function toldFit({ work, workSource, patience }: HistoryFit): ToldFit {
  const laws = workOf(work, workSource === 'handle' ? 'times of work' : 'times from the first answer to the end');
  return {
    ...(laws === undefined ? {} : { work: laws }),
    ...(patience === undefined ? {} : { patience: patienceOf(patience) }),
  };
}

function workOf({ values, fits, asSeen }: LawFits, source: string): ToldFit['work'] {
  const [best] = fits;
  if (best === undefined) return undefined;
  const ofSeen = asSeen === undefined ? undefined : samplerOf(asSeen);
  return {
    source,
    values,
    laws: fits.map(({ law, aic, ks }) => ({ law: inWords(law), aic: Number(aic.toFixed(1)), ks: rounded(ks) })),
    plays: ofSeen === undefined ? 'law' : 'values',
    probabilities: best.quantiles.map(({ p }) => p),
    seen: best.quantiles.map(({ seen }) => inSeconds(seen)),
    byLaw: best.quantiles.map(({ fitted }) => inSeconds(fitted)),
    played: best.quantiles.map(({ p, fitted }) => inSeconds(ofSeen?.quantile(p) ?? fitted)),
  };
}

/** `lognormal, mean 188.4 s, cv 1.31`. */
const inWords = (law: Parameters<typeof lawText>[0]): string =>
  lawText(law).replace('{ law: ', '').replace(' }', '').replaceAll(':', '');

/** The curve by steps of about the same share, the last one always. */
function patienceOf({ at, survival, count, ends }: SurvivalCurve): ToldFit['patience'] {
  const last = at.length - 1;
  const step = (1 - (survival[last] ?? 1)) / MOST_STEPS;
  let before = 1;
  const kept = [...at.keys()].filter((index) => {
    if (before - survival[index]! < step * 0.999 && index < last) return false;
    before = survival[index]!;
    return true;
  });
  return {
    waits: count,
    left: ends,
    seconds: kept.map((index) => inSeconds(at[index]!)),
    lasting: kept.map((index) => rounded(survival[index]!)),
  };
}

const rounded = (value: number): number => Number(numberText(value));
const inSeconds = (ms: number): number => rounded(ms / 1000);
