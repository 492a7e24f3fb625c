import { plainName } from './fields.ts';

/** What makes a column personal. */
export type PersonalReason = 'names' | 'mail addresses' | 'phone numbers' | 'free text' | 'addresses';

const BY_NAME: readonly (readonly [PersonalReason, RegExp])[] = [
  ['mail addresses', /\b(e ?mail|mail|cc)\b/],
  ['phone numbers', /\b(phone|mobile|tel|telephone|fax|caller id|ani)\b/],
  [
    'free text',
    /\b(subject|description|comment|comments|message|body|note|notes|summary|title|text|feedback|resolution notes)\b/,
  ],
  ['addresses', /\b(address|street|city|zip|postcode|postal|ip)\b/],
  [
    'names',
    /\b(name|requester|customer|contact|submitter|caller|user|assignee|agent|owner|teammate|organization|company|account)\b/,
  ],
];

/** Names that say how something came in or how much of it there is, not who somebody is. */
const IMPERSONAL = /\b(type|channel|id|number|count|time|date|reason|source|origin|seconds|minutes|hours)\b/;

/** Why a column is personal, by its name and by what stands in it; undefined when it does not look so. */
export function personalReason(column: string, cells: readonly string[]): PersonalReason | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const shareOf = (pattern: RegExp): number =>
    filled.filter((cell) => pattern.test(cell)).length / Math.max(1, filled.length);
  if (shareOf(/\S@\S+\.\S/) > 0.2) return 'mail addresses';
  if (shareOf(/^\+?[\d ()/-]*[ ()+-][\d ()/-]*\d$/) > 0.5 && shareOf(/^(\D*\d){7,15}\D*$/) > 0.5) {
    if (shareOf(/^(\d{4}-\d\d?-\d\d?|\d\d?-\d\d?-\d{4})\b/) < 0.5) return 'phone numbers';
  }
  const name = plainName(column);
  const byName = BY_NAME.find(([, pattern]) => pattern.test(name))?.[0];
  if (byName !== undefined && !IMPERSONAL.test(name)) return byName;
  return isProse(filled) ? 'free text' : undefined;
}

/** Long texts of several words that hardly ever repeat. */
function isProse(cells: readonly string[]): boolean {
  const long = cells.filter((cell) => cell.length > 25 && cell.split(/\s+/).length > 3);
  return long.length > 0.3 * cells.length && cells.length > 0 && new Set(long).size > 0.7 * long.length;
}
