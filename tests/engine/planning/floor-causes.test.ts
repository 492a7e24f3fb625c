import { expect, test } from 'vitest';
import type { FloorCause } from '../../../engine/planning/floor-causes.ts';
import { planStaffing, type StaffingAnswer } from '../../../engine/planning/plan-staffing.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { callsDesk, played } from './play-asking.ts';

type Settings = NonNullable<Parameters<typeof callsDesk>[1]>;

const deskWith = (more: Settings): Scenario => callsDesk([60], more);

function answerFor(scenario: Scenario): StaffingAnswer {
  const groups = scenario.experts.map(({ name }) => name);
  const limits = (): { atLeast: number; atMost: number } => ({ atLeast: 0, atMost: 1000 });
  return played(planStaffing({ scenario, groups, limits, level: 0.95, replications: 40 }));
}

const estimates = ({ cleared }: StaffingAnswer): Partial<Record<FloorCause, number>> =>
  Object.fromEntries(cleared.map(({ cause, judged }) => [cause, judged[0]!.estimate]));

const waitsForOffers: Settings = {
  desk: { patienceEnds: 'acceptance', channels: { voice: { offerTimeout: '30 s' } } },
  experts: [{ name: 'agents', count: 20, response: { accept: 0.5, reject: 0.2, answer: '1 s' } }],
  tickets: {
    channels: { voice: 1 },
    categories: { call: { work: { law: 'exponential', mean: '180 s' } } },
  },
};

test('what is in the way is taken away, each by itself', () => {
  const targets = [{ figure: 'acceptedWithin20s', atLeast: 95, per: 'run' }];
  const answer = answerFor(deskWith({ ...waitsForOffers, targets }));
  expect(answer.verdict).toBe('floor');
  // Accepted before any offer expires: a ÷ (a + t), with a = 0.5, t = 0.3.
  expect(answer.floor.judged[0]!.estimate).toBeCloseTo(62.5, -1);
  const reached = estimates(answer);
  expect(reached.expired).toBe(100);
  // After half of 30 s once: 1 − (t ÷ (a + t))².
  expect(reached['long offers']).toBeCloseTo(85.9, -1);
  // a = 0.7, t = 0.3.
  expect(reached.rejected).toBeCloseTo(70, -1);
  expect(reached['slow answers']).toBeCloseTo(62.5, -1);
  // Nobody leaves in any case, and work starts when the call is accepted.
  expect(Object.keys(reached)).toEqual(['expired', 'long offers', 'rejected', 'slow answers']);
});

test('customers who leave are told from offers', () => {
  const answer = answerFor(
    deskWith({
      experts: [{ name: 'agents', count: 20, response: { accept: 1, reject: 0, answer: '10 s' } }],
      tickets: {
        channels: { voice: 1 },
        categories: {
          call: { work: { law: 'constant', value: '60 s' }, patience: { law: 'exponential', mean: '10 s' } },
        },
      },
      targets: [{ figure: 'serviceWithin20s', atLeast: 80, per: 'run' }],
    }),
  );
  // exp(−10 ÷ 10) of the callers still wait when their offer is accepted.
  expect(answer.floor.judged[0]!.estimate).toBeCloseTo(37, -1);
  expect(estimates(answer)).toEqual({ patience: 100, 'slow answers': 100 });
});

test('work matters where a reply is promised', () => {
  const answer = answerFor(
    deskWith({
      ...waitsForOffers,
      experts: [{ name: 'agents', count: 20, response: { accept: 1, reject: 0, answer: '0 s' } }],
      targets: [{ figure: 'answer', atMost: 0.2, per: 'run' }],
    }),
  );
  const half = answer.floor.judged[0]!.estimate / 2;
  expect(Math.abs(estimates(answer)['long work']! - half) / half).toBeLessThan(0.05);
});

test('experts with habits have theirs changed', () => {
  const scenario = deskWith({
    ...waitsForOffers,
    experts: [{ name: 'agents', count: 20 }],
    targets: [{ figure: 'acceptedWithin20s', atLeast: 99.9, per: 'run' }],
  });
  const experts = scenario.experts.map((group) => ({ ...group, response: undefined }));
  const answer = answerFor({ ...scenario, experts });
  const [reached, before] = [estimates(answer), answer.floor.judged[0]!.estimate];
  expect(reached['slow answers']).toBeGreaterThan(before);
  expect(reached.rejected).toBeGreaterThan(before);
  expect(reached).not.toHaveProperty('expired');
});
