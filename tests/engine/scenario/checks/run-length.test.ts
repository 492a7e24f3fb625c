import { expect, test } from 'vitest';
import { codesIn, shortest } from '../reading.ts';

const problems = (more: string): string[] => codesIn(shortest(more));

test('a run takes some time, and more than its warm-up', () => {
  expect(problems('horizon: 0')).toEqual(['out-of-range horizon']);
  expect(problems('horizon: 1 h\nwarmUp: 1 h')).toEqual(['warm-up-too-long warmUp']);
  expect(problems('horizon: 1 h\nwarmUp: 59 min')).toEqual([]);
});

test('a rhythm takes some time', () => {
  expect(problems('figures: { interval: 0, dashboardEvery: 0 }\ndesk: { offering: { batchEvery: 0 } }')).toEqual([
    'out-of-range figures.interval',
    'out-of-range figures.dashboardEvery',
    'out-of-range desk.offering.batchEvery',
  ]);
});

test('there is room for one ticket, one offer and one hour', () => {
  expect(problems('desk: { cap: { unanswered: 0, pendingPerExpert: 0 } }\nfigures: { windowHours: 0 }')).toEqual([
    'out-of-range desk.cap.unanswered',
    'out-of-range desk.cap.pendingPerExpert',
    'out-of-range figures.windowHours',
  ]);
});

test('limits of bands rise', () => {
  expect(problems('figures: { bands: { rejected: [5, 20, 15] } }')).toEqual(['contradiction figures.bands.rejected']);
  expect(problems('figures: { bands: { rejected: [5, 5, 15] } }')).toEqual([]);
});
