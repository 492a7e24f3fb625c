import { describe, expect, test } from 'vitest';
import { readOverride, setPath } from '../../../engine/scenario/set-path.ts';

const DATA = {
  desk: { offering: { policy: 'random' }, channels: { email: { offerTimeout: '5 min' } } },
  experts: [
    { name: 'steady', count: 50 },
    { name: 'stars', count: 3 },
  ],
  arrivals: [{ name: 'tickets', rate: '5 per hour' }],
  tickets: { categories: { billing: { weight: 1 } } },
};

function set(text: string): unknown {
  const override = readOverride(text);
  if (!override.ok) return override.problem;
  const done = setPath(DATA, override.value);
  return done.ok ? done.value.data : done.problem;
}

describe('a setting is put where its path leads', () => {
  test('by keys', () => {
    expect(set('desk.offering.policy=least-loaded')).toEqual({
      ...DATA,
      desk: { ...DATA.desk, offering: { policy: 'least-loaded' } },
    });
  });

  test('by the number of a list entry, and by its name', () => {
    const expected = {
      ...DATA,
      experts: [
        { name: 'steady', count: 70 },
        { name: 'stars', count: 3 },
      ],
    };
    expect(set('experts[0].count=70')).toEqual(expected);
    expect(set('experts.0.count=70')).toEqual(expected);
    expect(set('experts.steady.count=70')).toEqual(expected);
  });

  test('with any value that a file could have', () => {
    const law = { law: 'exponential', mean: '60 s' };
    expect(set('desk.channels.email.offerTimeout={ law: exponential, mean: 60 s }')).toMatchObject({
      desk: { channels: { email: { offerTimeout: law } } },
    });
    expect(set('experts.stars.skills=[billing, tech]')).toMatchObject({
      experts: [{}, { skills: ['billing', 'tech'] }],
    });
    expect(set('desk.reoffer.delay=1 min')).toMatchObject({ desk: { reoffer: { delay: '1 min' } } });
    expect(set('arrivals.tickets.rate=a=b')).toMatchObject({ arrivals: [{ rate: 'a=b' }] });
  });

  test('into settings that the file leaves out, as long as the schema knows them', () => {
    expect(set('experts[1].behaviour.noticing.glanceMean=8 min')).toMatchObject({
      experts: [{}, { behaviour: { noticing: { glanceMean: '8 min' } } }],
    });
  });

  test('and the data given are not changed', () => {
    const before = JSON.stringify(DATA);
    set('experts[0].count=70');
    expect(JSON.stringify(DATA)).toBe(before);
  });
});

describe('a path that leads nowhere is refused', () => {
  test.each([
    ['desk.ofering.policy=x', { code: 'unknown-key', suggestion: 'offering' }],
    ['experts.stedy.count=1', { code: 'unknown-name', suggestion: 'steady' }],
    ['experts[9].count=1', { code: 'out-of-range', message: 'experts has 2 entries, counted from 0' }],
    ['experts[0].cuont=1', { code: 'unknown-key', suggestion: 'count' }],
    ['desk[0]=1', { code: 'wrong-type' }],
    ['tickets.categories.biling.weight=2', { code: 'unknown-key', suggestion: 'billing' }],
    ['desk.offering.policy.name=x', { code: 'wrong-type' }],
    ['desk.offering.policy', { code: 'syntax' }],
    ['=5', { code: 'syntax' }],
    ['desk..cap=5', { code: 'syntax' }],
    ['__proto__.polluted=1', { code: 'syntax' }],
    ['desk.cap=[', { code: 'syntax' }],
  ])('%s', (text, problem) => {
    expect(set(text)).toMatchObject(problem);
  });
});
