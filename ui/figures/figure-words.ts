import type { FigureDefinition, FigureUnit } from '../../engine/index.ts';

/** Units in words. */
export const UNIT_WORDS: Readonly<Record<FigureUnit, string>> = {
  percent: 'percent',
  seconds: 'seconds',
  minutes: 'minutes',
  hours: 'hours',
  stars: 'stars, 1 to 5',
  dollars: 'dollars',
  tickets: 'tickets',
  offers: 'offers',
  experts: 'experts',
  reviews: 'reviews',
  customers: 'customers',
  points: 'points',
  count: 'a count',
  ratio: 'a ratio',
  'per hour': 'an hour',
};

const DIRECTIONS: Readonly<Record<FigureDefinition['better'], string>> = {
  lower: 'lower is better',
  higher: 'higher is better',
  middle: 'neither too low nor too high',
  neither: 'a fact, not a merit',
};

/** Which direction is good. */
export const directionWords = (better: FigureDefinition['better']): string => DIRECTIONS[better];

const SOURCES: readonly (readonly [RegExp, string])[] = [
  [/^S0$/, 'the marketplace’s help page for experts'],
  [/^S1$/, 'an article on service figures'],
  [/^S2$/, 'a health check of a support desk'],
  [/^S3$/, 'an article on live chat'],
  [/^S4$/, 'a support department’s list of figures'],
  [/^\[SF\]$/, 'sister pages of the marketplace'],
  [/^V\b/, 'what vendors of such desks document'],
  [/^I\b/, 'custom of the industry'],
  [/^R\b/, 'research'],
  [/^A\b/, 'an assumption'],
];

/** Where a figure is stated, the code of the source in words: `S0` is the help page. What is in no list stays as it is. */
export function sourceWords(source: string): string {
  return source
    .split(', ')
    .map((code) => SOURCES.find(([pattern]) => pattern.test(code.replace(/ \(.*\)$/, '')))?.[1] ?? code)
    .filter((words, index, all) => all.indexOf(words) === index)
    .join(', ');
}
