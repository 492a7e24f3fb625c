import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldsOf, overridesOf, readDraft, seedOf, sizeOf } from '../../../ui/scenarios/scenario-draft.ts';

const text = readFileSync(join(import.meta.dirname, '..', '..', '..', 'scenarios', 'occupancy-lab.yaml'), 'utf8');
const noFiles = (): undefined => undefined;

describe('a scenario that is being edited', () => {
  it('is read with what the form lays over it', () => {
    const settings = { seed: 'other', 'experts.0.count': '12', horizon: ' 2 d ' };
    const parsed = readDraft({ name: 'lab', text, settings }, noFiles);
    expect(parsed.ok && parsed.value.experts[0]!.count).toBe(12);
    expect(parsed.ok && parsed.value.horizon).toBe(2 * 86_400_000);
    expect(overridesOf(settings)).toEqual(['experts.0.count=12', 'horizon=2 d']);
    expect(seedOf(settings)).toBe('other');
  });

  it('leaves out what the form leaves empty', () => {
    expect(overridesOf({ horizon: '  ', seed: '' })).toEqual([]);
    expect(seedOf({ seed: '  ' })).toBeNull();
  });

  it('tells of all that is wrong, in text and settings at once', () => {
    const broken = text.replace('rate: 85 per hour', 'rate: -85 per hour').replace('count: 10', 'cuont: 10');
    const parsed = readDraft({ name: 'lab', text: broken, settings: { horizon: 'soon' } }, noFiles);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.problem.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['arrivals[0].rate', 'experts[0].cuont', 'horizon']),
    );
    expect(parsed.problem.find(({ path }) => path === 'experts[0].cuont')).toMatchObject({ suggestion: 'count' });
  });

  it('says how large it is, and what the form can change', () => {
    const parsed = readDraft({ name: 'lab', text, settings: {} }, noFiles);
    if (!parsed.ok) throw new Error('the lab is in order');
    expect(sizeOf(parsed.value)).toBe('10 experts, about 8,160 tickets in 4 d');
    const fields = fieldsOf(parsed.value);
    expect(fields.map(({ path, now }) => [path, now])).toEqual([
      ['seed', 'queue'],
      ['horizon', '4 d'],
      ['desk.offering.policy', 'random'],
      ['desk.cap.unanswered', '1'],
      ['desk.channels.email.offerTimeout', 'never'],
      ['experts.0.count', '10'],
    ]);
  });

  it('takes back what the form shows: each field as it stands reads to the same scenario', () => {
    const parsed = readDraft({ name: 'lab', text, settings: {} }, noFiles);
    if (!parsed.ok) throw new Error('the lab is in order');
    const settings = Object.fromEntries(fieldsOf(parsed.value).map(({ path, now }) => [path, now]));
    const again = readDraft({ name: 'lab', text, settings }, noFiles);
    expect(again.ok && again.value).toEqual(parsed.value);
  });
});
