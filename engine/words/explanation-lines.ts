import type { Explanation } from '../routing/explain.ts';
import { counted, decimalText } from './amounts.ts';
import type { NameExpert } from './event-sentence.ts';

const SHOWN_CANDIDATES = 6;
/** So few are named one by one. */
const NAMED_EXCLUDED = 6;

/** Why somebody could not be asked, after a number of experts. */
const REASON_WORDS: Readonly<Record<string, string>> = {
  'not employed': 'not employed',
  'offer pending': 'with an offer pending',
  cap: 'with as many as they may hold',
  'already refused': 'who refused it before',
  'refused it last': 'who refused it last',
  'has an offer of it already': 'with an offer of it already',
};

/** Why somebody could not be asked, to be read after a number of experts or in brackets after a name. */
export const reasonInWords = (reason: string): string =>
  REASON_WORDS[reason] ?? reason.replace(/^lacks skill /, 'without the skill ');

/** Sentences on who else could have had an offer, and who could not and why. */
export function offerLines(explanation: Explanation, name: NameExpert, everybody: boolean): string[] {
  const others = explanation.candidates.filter(({ expert }) => expert !== explanation.chosen);
  const chosen = explanation.candidates.find(({ expert }) => expert === explanation.chosen);
  const measure = chosen === undefined ? '' : measureText(explanation, chosen.measure);
  const lead = measure === '' ? [] : [`Chosen by ${explanation.policy} with ${measure}.`];
  if (others.length === 0)
    return [...lead, 'Nobody else could have had it.', ...excludedLines(explanation, name, everybody)];
  const shown = everybody
    ? others
    : others.toSorted((one, two) => two.measure - one.measure).slice(0, SHOWN_CANDIDATES);
  const names = shown.map((other) => named(other, explanation, name)).join(', ');
  const rest = others.length - shown.length;
  const more = rest === 0 ? '' : ` and ${counted(rest, 'other')}`;
  return [...lead, `Could have had it too: ${names}${more}.`, ...excludedLines(explanation, name, everybody)];
}

/** Sentences on why nobody was offered it. */
export function waitLines(explanation: Explanation, name: NameExpert, everybody: boolean): string[] {
  const free = explanation.candidates.length;
  const first = free === 0 ? [] : [`${counted(free, 'expert')} could have been asked; the policy lets it wait.`];
  return [...first, ...excludedLines(explanation, name, everybody)];
}

function named(candidate: Explanation['candidates'][number], explanation: Explanation, name: NameExpert): string {
  const measure = measureText(explanation, candidate.measure);
  return `${name(candidate.expert)}${measure === '' ? '' : ` (${measure})`}`;
}

function measureText({ measure }: Explanation, value: number): string {
  return measure === '' || Number.isNaN(value)
    ? ''
    : `${measure} ${decimalText(value, Number.isInteger(value) ? 0 : 2)}`;
}

function excludedLines({ excluded, reasons }: Explanation, name: NameExpert, everybody: boolean): string[] {
  if (excluded.length === 0) return [];
  if (everybody || excluded.length <= NAMED_EXCLUDED) {
    const list = excluded.map(({ expert, reasons: why }) => `${name(expert)} (${why.map(reasonInWords).join(', ')})`);
    return [`Could not: ${list.join(', ')}.`];
  }
  const counts = reasons.map(([reason, experts]) => `${experts} ${reasonInWords(reason)}`);
  return [`Could not: ${counted(excluded.length, 'expert')}, namely ${counts.join(', ')}.`];
}
