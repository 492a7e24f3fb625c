import { expect, it } from 'vitest';
import { switchyard } from './command-line.ts';

it('the schema is JSON schema that knows the keys of a scenario', () => {
  const { status, out } = switchyard('.', ['schema']);
  expect(status).toBe(0);
  const schema = JSON.parse(out) as { $schema: string; properties: Record<string, unknown>; required: string[] };
  expect(schema.$schema).toContain('json-schema.org');
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['preset', 'arrivals', 'experts', 'desk']));
  expect(schema.required).toEqual(['name', 'arrivals', 'experts']);
});
