import { figureCatalogue, partsOfTargets, type Scenario } from '../../engine/index.ts';
import { meaningsOf } from './target-meaning.ts';

/** What desks promise most often. */
export const USUAL_TARGETS = [
  '80/20 per day',
  'abandoned <= 5% per day',
  '90% in 4 h per day',
  'occupancy <= 85% per day',
] as const;

/** How a text could go on. */
interface Completion {
  readonly text: string;
  /** What it would mean; nothing where a bound is still to be written. */
  readonly means: string;
}

const SPANS = ['per day', 'per interval', 'per run'] as const;
/** More than this nobody reads. */
const MOST = 30;

/** How a text that is being written could go on: usual targets, figures, spans, channels and categories. */
export function completionsOf(text: string, scenario: Scenario): Completion[] {
  const written = text.trimEnd();
  if (written === '') return USUAL_TARGETS.map((usual) => ({ text: usual, means: meaningOf(usual, scenario) }));
  return [...begun(written, scenario).map((each) => ({ text: each, means: '' })), ...continued(written, scenario)];
}

/** Figures whose names have the text in them, with the sign that they are mostly held against. */
function begun(text: string, scenario: Scenario): string[] {
  if (!/^[a-z]\w*$/i.test(text)) return [];
  const sought = text.toLowerCase();
  return figureCatalogue(scenario)
    .filter(({ estimator, key, label }) => estimator !== 'quantile' && `${key} ${label}`.toLowerCase().includes(sought))
    .slice(0, MOST)
    .map(({ key, better }) => `${key} ${better === 'higher' ? '>=' : '<='} `);
}

/** A target that can be read, with the span or the tickets that it does not name yet. */
function continued(text: string, scenario: Scenario): Completion[] {
  if (meaningOf(text, scenario) === '') return [];
  const [hasSpan, hasPart] = [/\sper\s/.test(text), /\sof\s/.test(text)];
  const texts = [
    ...(hasSpan ? [] : SPANS.map((span) => `${text} ${span}`)),
    ...(hasPart ? [] : partsOfTargets(scenario).map((part) => `${text} of ${part}`)),
  ].slice(0, MOST);
  const meanings = meaningsOf(texts, scenario);
  return texts.flatMap((each, place) =>
    meanings[place]!.isRead ? [{ text: each, means: meanings[place]!.says }] : [],
  );
}

function meaningOf(text: string, scenario: Scenario): string {
  const [meaning] = meaningsOf([text], scenario);
  return meaning!.isRead ? meaning!.says : '';
}
