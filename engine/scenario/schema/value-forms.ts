import { isDurationSetting, wordsOfSetting } from '../text/overrides.ts';
import { LAW_FORMS } from '../text/law-forms.ts';

const DURATION = {
  anyOf: [{ type: 'string', pattern: '^\\s*\\d+(\\.\\d+)?\\s*[a-z]+' }, { const: 0 }],
  examples: ['5 min', '300 s', '1 h 30 min', '2 d'],
} as const;

/** JSON Schema of a rate as a file writes it. */
export const RATE_FORM = {
  type: 'string',
  pattern: '^\\d+(\\.\\d+)?.*(per|/)',
  examples: ['125 per hour', '3000 per day', '0.8 per s'],
} as const;

const SIZE = { type: ['string', 'number'] } as const;
const LIST = { type: 'array', minItems: 1 } as const;

const PARAMETERS = {
  size: SIZE,
  'size from 0': SIZE,
  'above 0': { type: 'number', exclusiveMinimum: 0 },
  'from 0': { type: 'number', minimum: 0 },
  'whole above 0': { type: 'integer', minimum: 1 },
  sizes: { ...LIST, items: SIZE },
  'from 0 each': { ...LIST, items: { type: 'number', minimum: 0 } },
  bins: {
    ...LIST,
    items: {
      type: 'object',
      properties: { from: SIZE, to: SIZE, weight: { type: 'number', minimum: 0 } },
      required: ['from', 'to', 'weight'],
      additionalProperties: false,
    },
  },
} as const;

/** JSON Schema of every law by name and parameters. */
function lawForms(): object[] {
  return Object.entries(LAW_FORMS).flatMap(([law, forms]) =>
    forms.map((form) => ({
      type: 'object',
      properties: {
        law: { const: law },
        ...Object.fromEntries(Object.entries(form).map(([key, kind]) => [key.replace('?', ''), PARAMETERS[kind]])),
      },
      required: ['law', ...Object.keys(form).filter((key) => !key.endsWith('?'))],
      additionalProperties: false,
    })),
  );
}

const refersTo = (name: string): { readonly $ref: string } => ({ $ref: `#/$defs/${name}` });

/** Forms that many settings share; the schema of a file holds them once, under $defs. */
export function sharedForms(): Readonly<Record<string, object>> {
  return {
    duration: DURATION,
    law: { description: 'A law that a value is drawn from.', anyOf: lawForms() },
    durationLaw: { anyOf: [refersTo('duration'), refersTo('law')] },
    numberLaw: { anyOf: [{ type: 'number' }, refersTo('law')] },
  };
}

/** JSON Schema of a duration as a file writes it. */
export const DURATION_FORM = refersTo('duration');

/** JSON Schema of a duration or a law of durations. */
export const DURATION_LAW_FORM = refersTo('durationLaw');

/** JSON Schema of a number or a law of numbers. */
export const NUMBER_LAW_FORM = refersTo('numberLaw');

/** JSON Schema of a limit: a duration, a law of durations, or a word for none. */
export function limitForm(none: string): Readonly<Record<string, unknown>> {
  return { anyOf: [...DURATION.anyOf, refersTo('law'), { const: none }], examples: ['5 min', none] };
}

/** JSON Schema of overrides of a tree of settings. */
export function overridesForm(defaults: object, path: readonly string[] = []): Readonly<Record<string, unknown>> {
  const properties: Record<string, unknown> = {};
  for (const [key, usual] of Object.entries(defaults) as [string, unknown][]) {
    const name = [...path, key].join('.');
    if (Array.isArray(usual)) properties[key] = { type: 'array', items: { type: 'number' } };
    else if (typeof usual === 'object' && usual !== null) properties[key] = overridesForm(usual, [...path, key]);
    else properties[key] = settingForm(name, typeof usual);
  }
  return { type: 'object', properties, additionalProperties: false };
}

function settingForm(name: string, type: string): object {
  const words = wordsOfSetting(name);
  if (words !== undefined) return { enum: words };
  return isDurationSetting(name) ? DURATION_FORM : { type };
}
