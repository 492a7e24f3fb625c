import { expect, test } from 'vitest';
import { DEFAULT_EXPERT_BEHAVIOUR } from '../../../../engine/behaviour/expert-settings.ts';
import { limitForm, overridesForm, sharedForms } from '../../../../engine/scenario/schema/value-forms.ts';
import { LAW_FORMS } from '../../../../engine/scenario/text/law-forms.ts';

test('editors know every law in each of its forms', () => {
  const { law } = sharedForms() as { law: { anyOf: { properties: { law: { const: string } }; required: string[] }[] } };
  expect(law.anyOf.map(({ properties }) => properties.law.const)).toEqual(
    Object.entries(LAW_FORMS).flatMap(([name, forms]) => forms.map(() => name)),
  );
  expect(law.anyOf.find(({ properties }) => properties.law.const === 'beta')?.required).toEqual(['law', 'a', 'b']);
});

test('a limit has its word for none', () => {
  expect(JSON.stringify(limitForm('until back'))).toContain('{"const":"until back"}');
});

test('overrides have the keys of the settings, durations and words as files write them', () => {
  const form = overridesForm(DEFAULT_EXPERT_BEHAVIOUR) as {
    properties: Record<string, { properties: Record<string, object>; additionalProperties: boolean }>;
  };
  expect(Object.keys(form.properties)).toEqual(Object.keys(DEFAULT_EXPERT_BEHAVIOUR));
  expect(form.properties.noticing?.properties.glanceMean).toEqual({ $ref: '#/$defs/duration' });
  expect(form.properties.holding?.properties.startOrder).toEqual({ enum: ['oldest-first', 'shortest-first'] });
  expect(form.properties.temperament?.properties.skill).toEqual({ type: 'number' });
  expect(form.properties.temperament?.additionalProperties).toBe(false);
});
