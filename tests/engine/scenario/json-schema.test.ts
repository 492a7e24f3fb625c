import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { JsonSchema } from '../../../engine/scenario/json-schema.ts';
import { scenarioJsonSchema } from '../../../engine/scenario/json-schema.ts';
import { SCENARIO_PRESETS } from '../../../engine/scenario/presets/scenario-presets.ts';

const folder = new URL('../../../scenarios/', import.meta.url);

test('the shipped schema is the one of this program', async () => {
  await expect(`${JSON.stringify(scenarioJsonSchema(), null, 1)}\n`).toMatchFileSnapshot(
    new URL('scenario.schema.json', folder).pathname,
  );
});

test('every shipped scenario fits the schema that editors check it with', () => {
  const schema = z.fromJSONSchema(scenarioJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.yaml'))) {
    const checked = schema.safeParse(parse(readFileSync(new URL(name, folder), 'utf8')));
    expect(checked.success ? [] : checked.error.issues, name).toEqual([]);
  }
  expect(schema.safeParse({ name: 'x', arrivals: [], experts: [{ cuont: 5 }] }).success).toBe(false);
});

test('a file says its name, arrivals and experts, and may leave out the rest', () => {
  const schema = scenarioJsonSchema();
  expect(schema.required).toEqual(['name', 'arrivals', 'experts']);
  const required = (form: JsonSchema): boolean =>
    form.required !== undefined || Object.values(form.properties ?? {}).some((each) => required(each));
  expect(Object.entries(schema.properties ?? {}).filter(([, form]) => required(form))).toEqual([]);
});

test('presets are offered by name', () => {
  expect(scenarioJsonSchema().properties?.preset?.anyOf?.[0]?.enum).toEqual(Object.keys(SCENARIO_PRESETS));
});
