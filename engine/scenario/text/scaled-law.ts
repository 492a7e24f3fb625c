import type { Law } from '../scenario.ts';
import { LAW_FORMS } from './law-forms.ts';

/** A law of durations as a scenario writes it, all of them so many times as long. */
export function scaledLaw(law: Law, factor: number): string {
  const span = (size: number): string => `${Number((size * factor).toPrecision(12))} ms`;
  const kinds = new Map(LAW_FORMS[law.law].flatMap((form) => Object.entries(form)));
  const parameters = Object.entries(law).map(([name, value]: [string, unknown]) => {
    const kind = kinds.get(name) ?? kinds.get(`${name}?`);
    if (kind === 'size' || kind === 'size from 0') return [name, span(value as number)];
    if (kind === 'sizes') return [name, (value as readonly number[]).map(span)];
    return [name, kind === 'bins' ? binsOf(law, span) : value];
  });
  return JSON.stringify(Object.fromEntries(parameters));
}

const binsOf = (law: Law, span: (size: number) => string): object[] =>
  law.law === 'histogram' ? law.bins.map(({ from, to, weight }) => ({ from: span(from), to: span(to), weight })) : [];
