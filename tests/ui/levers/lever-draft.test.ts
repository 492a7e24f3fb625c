import { describe, expect, it } from 'vitest';
import { leverCatalogue, parseScenario, Simulation, type LeverDefinition } from '../../../engine/index.ts';
import { leverSchema } from '../../../server/protocol/index.ts';
import { faultOf, firstDraft, leverOf } from '../../../ui/levers/lever-draft.ts';

const parsed = parseScenario('name: desk\narrivals: [{ rate: 60 per hour }]\nexperts: [{ count: 5 }]\n');
if (!parsed.ok) throw new Error('the shortest scenario is in order');
const catalogue = leverCatalogue(new Simulation(parsed.value).world);
const lever = (name: string): LeverDefinition => catalogue.find((definition) => definition.lever === name)!;

describe('a lever that is being filled in', () => {
  it.each(catalogue.map((definition) => [definition.lever, definition] as const))(
    '%s: what the form shows at first can be pulled as it is, or says what is missing',
    (_name, definition) => {
      const draft = firstDraft(definition);
      const faults = definition.parameters.flatMap((parameter) => faultOf(parameter, draft[parameter.key]) ?? []);
      const pulled = leverSchema.safeParse(leverOf(definition, draft));
      expect(pulled.success || faults.length > 0).toBe(true);
    },
  );

  it('says what is wrong with a value', () => {
    const [count] = lever('burst').parameters;
    expect(faultOf(count!, '')).toBe('This is needed.');
    expect(faultOf(count!, '2.5')).toBe('A whole number is needed.');
    expect(faultOf(count!, 'many')).toBe('This is no number.');
    expect(faultOf(count!, '50')).toBeUndefined();
    const limit = lever('limit').parameters.find(({ kind }) => kind === 'limit')!;
    expect(faultOf(limit, 'soon')).toContain('5 min');
    expect(faultOf(limit, 'never')).toBeUndefined();
  });

  it('numbers are numbers, and what is left empty is not there', () => {
    expect(leverOf(lever('burst'), { count: '50', stream: '' })).toEqual({ lever: 'burst', count: 50 });
  });
});
