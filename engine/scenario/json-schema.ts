import { z } from 'zod';
import { SCENARIO_PRESETS } from './presets/scenario-presets.ts';
import { scenarioSchema } from './schema/scenario-schema.ts';
import { sharedForms } from './schema/value-forms.ts';

/** JSON Schema, as far as it is read here. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
}

/** What a file has to say itself; everything else has a default from a preset. */
const SAID_BY_THE_FILE = ['name', 'arrivals', 'experts'];

let made: JsonSchema | undefined;

/** JSON Schema of a scenario file, for editors and for messages that name the known keys. Made once. */
export function scenarioJsonSchema(): JsonSchema {
  made ??= makeSchema();
  return made;
}

function makeSchema(): JsonSchema {
  const whole = z.toJSONSchema(scenarioSchema, { io: 'input' }) as JsonSchema;
  const loose = withoutRequired(whole);
  const group = whole.properties?.experts?.items ?? {};
  return {
    ...loose,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Switchyard scenario',
    $defs: sharedForms(),
    properties: {
      preset: presetForm(),
      ...loose.properties,
      everyGroup: { ...withoutRequired(group), description: 'Laid under each group of experts.' },
    },
    required: SAID_BY_THE_FILE,
  };
}

/** Mappings whose missing keys a preset fills in: nothing is required down to the first list or choice. */
function withoutRequired(schema: JsonSchema): JsonSchema {
  const { required: _, properties, ...rest } = schema;
  if (properties === undefined) return schema;
  const loosened = Object.entries(properties).map(([key, value]) => [key, withoutRequired(value)]);
  return { ...rest, properties: Object.fromEntries(loosened) as Record<string, JsonSchema> };
}

function presetForm(): JsonSchema {
  const names = { enum: Object.keys(SCENARIO_PRESETS) };
  return {
    description: 'Settings laid under this file: one preset or several, the later over the earlier, all over strict.',
    anyOf: [names, { type: 'array', items: names }],
  };
}
