import { expect, test } from 'vitest';
import { Levels, plannedGroups } from '../../../engine/planning/planned-people.ts';
import { offerEndsOf, offerTax } from '../../../engine/planning/offer-tax.ts';
import { TargetLayout } from '../../../engine/planning/target-layout.ts';
import { Trial } from '../../../engine/planning/trials.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { callsDesk, played } from './play-asking.ts';

const ends = {
  accepted: { share: 0.8, held: 15_000 },
  rejected: { share: 0.1, held: 10_000 },
  expired: { share: 0.1, held: 300_000 },
};

test('is what the offers that were not accepted, and the one that was, take of experts', () => {
  // 15 + 0.1 ÷ 0.8 · 10 + 0.1 ÷ 0.8 · 300 = 15 + 1.25 + 37.5.
  expect(offerTax(ends)).toEqual({
    offers: 1.25,
    expertTime: expect.closeTo(53_750, 6) as number,
    // First, or after any number of rejections: 0.1 + 0.1 · 0.1 + 0.1 · 0.1² + … = 0.1 ÷ 0.9.
    delayed: expect.closeTo(1 / 9, 12) as number,
  });
});

test('is nothing where every offer is taken at once, and not known where none ever is', () => {
  const all = { accepted: { share: 1, held: 0 }, rejected: { share: 0, held: NaN }, expired: { share: 0, held: NaN } };
  expect(offerTax(all)).toEqual({ offers: 1, expertTime: 0, delayed: 0 });
  expect(offerTax({ ...ends, accepted: { share: 0, held: 0 } })).toBeUndefined();
});

/** Calls to a desk with people enough: nobody leaves, answers take exactly 15 s, and offers expire after five minutes. */
const desk = callsDesk([120, 120, 120, 120, 0], {
  tickets: {
    channels: { voice: 1 },
    categories: { call: { work: { law: 'constant', value: '120 s' } } },
  },
  experts: [{ name: 'agents', count: 80, response: { accept: 0.8, reject: 0.1, answer: '15 s' } }],
  desk: {
    channels: { voice: { offerTimeout: '5 min' } },
    reoffer: { to: 'others-first', whenAllRefused: 'start-again', again: 0 },
    patienceEnds: 'acceptance',
  },
  targets: [{ figure: 'acceptedWithin5min', atLeast: 80, per: 'run' }],
});

function trialOf(scenario: Scenario, experts: number): Trial {
  const groups = plannedGroups(scenario, ['agents'], () => ({ atLeast: 0, atMost: 999 }));
  const levels = new Levels(groups, 5);
  levels.at.fill(experts);
  const trial = new Trial(scenario, levels, []);
  played(trial.playUpTo(10, 'offers', 'the tax'));
  return trial;
}

test('the engine takes as much of experts, and makes as many wait as if people were without end', () => {
  const { runs } = trialOf(desk, 80);
  const { accepted, rejected, expired } = offerEndsOf(desk, runs)!;
  // Some 4,800 tickets and 6,000 offers: four standard errors.
  for (const [{ share }, expected] of [[accepted, 0.8] as const, [rejected, 0.1] as const, [expired, 0.1] as const])
    expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / 6000));
  expect([accepted, rejected, expired].map(({ held }) => held)).toEqual([15_000, 15_000, 300_000]);
  const { expertTime, delayed } = offerTax({ accepted, rejected, expired })!;
  const layout = new TargetLayout(desk);
  let [tickets, time, inTime, all] = [0, 0, 0, 0];
  for (const { notes } of runs) {
    // Kind 2 is the only category by voice.
    tickets += notes[layout.work(2)]!;
    time += notes[layout.work(2) + 1]!;
    for (let interval = 0; interval < 5; interval++) {
      inTime += notes[layout.ofTarget(0, interval)]!;
      all += notes[layout.ofTarget(0, interval) + 1]!;
    }
  }
  // Exactly, but for rounding: with its own shares the tax is the time that was noted beside the work.
  expect(time / tickets).toBeCloseTo(120_000 + expertTime, 3);
  expect(Math.abs(1 - inTime / all - delayed)).toBeLessThan(4 * Math.sqrt((delayed * (1 - delayed)) / all));
});

test('offers to several at once have no such tax', () => {
  const { runs } = trialOf(desk, 80);
  const broadcast = {
    ...desk,
    desk: { ...desk.desk, offering: { ...desk.desk.offering, mode: 'broadcast' as const } },
  };
  expect(offerEndsOf(broadcast, runs)).toBeUndefined();
  expect(offerEndsOf(desk, [])).toBeUndefined();
});
