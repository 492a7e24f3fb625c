import { expect, it } from 'vitest';
import { packPlan, ReadyPlans } from '../../../server/executors/packed-plan.ts';
import { smallDesk } from '../small-desk.ts';

it('a plan comes out of its bytes as it was, and is unpacked once', async () => {
  const plan = { scenario: smallDesk(), by: ['interval', 'group'] as const, notes: 'truth' as const };
  const packed = packPlan(plan);
  const ready = new ReadyPlans();
  const first = await ready.of(packed);
  expect(first).toEqual(plan);
  expect(await ready.of(packed)).toBe(first);
  expect(await ready.of(packPlan(plan))).not.toBe(first);
});

it('however many plans come, a bounded number is kept: those used last', async () => {
  const ready = new ReadyPlans();
  const packed = Array.from({ length: 100 }, () => packPlan({ scenario: smallDesk(), by: [] }));
  const kept = await ready.of(packed[0]!);
  for (const each of packed) {
    await ready.of(each);
    expect(await ready.of(packed[0]!)).toBe(kept);
  }
  expect(ready.size).toBe(32);
});
