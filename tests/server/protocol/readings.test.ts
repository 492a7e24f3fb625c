import { expect, it } from 'vitest';
import { GRAINS } from '../../../engine/index.ts';
import { exceptionsSchema, reasonsSchema, VOLUME_GRAINS, volumeSchema } from '../../../server/protocol/readings.ts';

const judged = { value: 4, verdict: { word: 'great', mark: '●', is: 'good' } };
const change = {
  figure: 'rejected',
  target: null,
  since: 0,
  until: null,
  before: judged,
  after: { value: 30, verdict: { word: 'poor', mark: '✕', is: 'bad', note: 'too fast' } },
  is: 'worse',
  trend: 'rising',
};
const hour = { from: 0, until: 1, changes: [change], best: null, worst: 'rejected' };
const exceptions = { at: 1, hours: [hour], better: 0, worse: 1, standing: 1, leftOut: 0 };
const period = { name: '2026-01-05', tickets: 1.5, isWhole: false, markers: ['launch'], baseline: null, uplift: null };
const reason = { name: 'Friendly', isPositive: true, isControllable: true };
const row = { reason, byChannel: { email: 1, chat: 0, voice: 0 }, total: 1 };

it('grains are those of the engine', () => {
  expect(VOLUME_GRAINS).toEqual(GRAINS);
});

it('answers of the right form pass as they are', () => {
  expect(exceptionsSchema.parse(exceptions)).toEqual(exceptions);
  const volume = { at: 0, grain: 'week', periods: [period] };
  expect(volumeSchema.parse(volume)).toEqual(volume);
  expect(reasonsSchema.parse({ at: 0, rows: [row] })).toEqual({ at: 0, rows: [row] });
});

it.each([
  [
    'a verdict that there is not',
    exceptionsSchema,
    { ...exceptions, hours: [{ ...hour, changes: [{ ...change, is: 'odd' }] }] },
  ],
  ['no hours', exceptionsSchema, { ...exceptions, hours: undefined }],
  ['text for a count', volumeSchema, { at: 0, grain: 'day', periods: [{ ...period, tickets: '3' }] }],
  ['another grain', volumeSchema, { at: 0, grain: 'year', periods: [] }],
  ['a channel that is missing', reasonsSchema, { at: 0, rows: [{ ...row, byChannel: { email: 1 } }] }],
])('%s is not taken', (_, schema, answer) => {
  expect(schema.safeParse(answer).success).toBe(false);
});
