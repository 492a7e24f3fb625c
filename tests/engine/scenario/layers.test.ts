import { expect, test } from 'vitest';
import { layOver, spreadEveryGroup } from '../../../engine/scenario/layers.ts';

test('mappings merge, key by key, at every depth', () => {
  const under = { desk: { cap: { unanswered: 3, reservePending: true } }, horizon: '1 d' };
  expect(layOver(under, { desk: { cap: { unanswered: 5 } } })).toEqual({
    desk: { cap: { unanswered: 5, reservePending: true } },
    horizon: '1 d',
  });
});

test('lists and laws replace', () => {
  expect(layOver({ a: [1, 2, 3] }, { a: [4] })).toEqual({ a: [4] });
  expect(
    layOver({ a: { law: 'lognormal', median: '1 s', sigma: 1 } }, { a: { law: 'exponential', mean: '1 s' } }),
  ).toEqual({
    a: { law: 'exponential', mean: '1 s' },
  });
  expect(layOver({ a: { law: 'exponential', mean: '1 s' } }, { a: '5 s' })).toEqual({ a: '5 s' });
});

test('mixes replace, so that a channel left out has no share', () => {
  const under = { tickets: { channels: { email: 68, chat: 32 }, payout: { email: 3, chat: 2 } } };
  expect(layOver(under, { tickets: { channels: { email: 1 }, payout: { email: 9 } } })).toEqual({
    tickets: { channels: { email: 1 }, payout: { email: 9, chat: 2 } },
  });
});

test('neither layer is changed', () => {
  const under = Object.freeze({ a: Object.freeze({ b: 1 }) });
  const over = Object.freeze({ a: Object.freeze({ c: 2 }) });
  expect(layOver(under, over)).toEqual({ a: { b: 1, c: 2 } });
});

test('what holds for every group lies under each of them', () => {
  const data = {
    everyGroup: { archetype: 'star', behaviour: { away: { awayMean: 0 } } },
    experts: [{ count: 1 }, { archetype: 'steady' }],
  };
  expect(spreadEveryGroup(data)).toEqual({
    experts: [
      { archetype: 'star', behaviour: { away: { awayMean: 0 } }, count: 1 },
      { archetype: 'steady', behaviour: { away: { awayMean: 0 } } },
    ],
  });
});
