import { expect, test } from 'vitest';
import { SHIPPED, shipped } from '../../../shipped-scenarios.ts';
import { codesIn, shortest } from '../reading.ts';

const withPack = (settings: string): readonly string[] => codesIn(shortest(`packs: { ${settings} }`));

test.each([
  ['sweep', 'betweenTime'],
  ['qualityReview', 'appraisalTime'],
  ['cohorts', 'stepTime'],
  ['cohorts', 'joiningMean'],
  ['cohorts', 'lapsingMean'],
  ['cohorts', 'purchaseMean'],
  ['morale', 'stepTime'],
  ['alerts', 'checkTime'],
  ['upstream', 'stepTime'],
])('what comes again at no time apart would stop the clock: %s.%s', (pack, setting) => {
  expect(withPack(`${pack}: { ${setting}: 0 }`)).toEqual([`contradiction packs.${pack}.${setting}`]);
  expect(withPack(`${pack}: { ${setting}: 1 h }`)).toEqual([]);
});

test('numbers outside what they can mean are found, all at once', () => {
  expect(
    withPack('upstream: { ordersPerStep: -1 }, outreach: { flagUpTo: 11 }, community: { mostQuestions: 40 }'),
  ).toEqual([
    'out-of-range packs.upstream.ordersPerStep',
    'out-of-range packs.outreach.flagUpTo',
    'out-of-range packs.community.mostQuestions',
  ]);
  expect(withPack('alerts: { acknowledgingSigma: -0.1 }')).toEqual(['out-of-range packs.alerts.acknowledgingSigma']);
  expect(withPack('cohorts: { customers: -1, chartRises: 0 }, caseTypes: { replyLimit: -2 }')).toEqual([
    'out-of-range packs.cohorts.customers',
    'out-of-range packs.cohorts.chartRises',
    'out-of-range packs.caseTypes.replyLimit',
  ]);
  expect(withPack('upstream: { ordersPerStep: 65535 }, outreach: { flagUpTo: 10 }')).toEqual([]);
});

test('rungs rise from above 0', () => {
  expect(withPack('alerts: { rungs: [0.9, 0.75, 0.5, 1] }')).toEqual(['contradiction packs.alerts.rungs']);
  expect(withPack('alerts: { rungs: [0, 0.5, 0.9, 1] }')).toEqual(['contradiction packs.alerts.rungs']);
  expect(withPack('alerts: { rungs: [0.2, 0.5, 0.9, 1.5] }')).toEqual([]);
});

test('business closes after it opens, beside the usual hour where only one is given', () => {
  expect(withPack('outreach: { opensTime: 18 h }')).toEqual(['contradiction packs.outreach']);
  expect(withPack('progress: { opensTime: 9 h, closesTime: 9 h }')).toEqual(['contradiction packs.progress']);
  expect(withPack('outreach: { opensTime: 0 s, closesTime: 24 h }')).toEqual([]);
});

test('coachings follow one another, and what is measured of them does not overlap', () => {
  expect(withPack('training: { everyTime: 1 d, awayTime: 2 d, windowTime: 12 h }')).toEqual([
    'contradiction packs.training',
  ]);
  expect(withPack('training: { everyTime: 10 d }')).toEqual(['contradiction packs.training']);
  expect(withPack('training: { everyTime: 14 d }')).toEqual([]);
  expect(withPack('training: { everyTime: 0, windowTime: 0, awayTime: 0 }')).toEqual([
    'contradiction packs.training.everyTime',
  ]);
});

test('packs of what ships are as they should be', () => {
  for (const name of SHIPPED) expect(shipped(name).packs).toBeDefined();
});
