import { expect, it } from 'vitest';
import type { ReplicationOutcome } from '../../../../server/executors/executor.ts';
import { playReplication } from '../../../../server/executors/replication.ts';
import { readChunk, readFound, readPlan, wireFound, wirePlan } from '../../../../server/executors/redis/chunk.ts';
import { shipped, SHIPPED } from '../../../shipped-scenarios.ts';
import { smallDesk } from '../../small-desk.ts';

const order = { run: 'r', play: 0, chunk: 4, plan: 'abc', from: 2, to: 5 };

it('what waits in the queue is checked', () => {
  expect(readChunk(order)).toEqual(order);
  for (const wrong of [undefined, {}, { ...order, from: -1 }, { ...order, more: 1 }, { ...order, to: '5' }]) {
    expect(() => readChunk(wrong)).toThrow();
  }
});

it.each(SHIPPED)('the plan of %s arrives as it was, under a hash of its text', (name) => {
  const plan = { scenario: shipped(name), by: ['interval'] as const, notes: 'truth' as const };
  const wired = wirePlan(plan);
  expect(readPlan(wired)).toEqual(plan);
  expect(wired.hash).toBe(wirePlan({ ...plan }).hash);
  expect(wired.hash).not.toBe(wirePlan({ ...plan, by: [] }).hash);
});

it('a plan whose text was changed is none', () => {
  const { hash, text } = wirePlan({ scenario: smallDesk(), by: [] });
  expect(readPlan({ hash, text: text.replace('"small"', '"large"') })).toBeUndefined();
});

it('what a worker found arrives to the bit, with parts and notes; anything else is refused', () => {
  const plan = { scenario: smallDesk(), by: ['interval', 'group'] as const, notes: 'truth' as const };
  const outcome = (replication: number): ReplicationOutcome => {
    for (const slices = playReplication(plan, replication); ;) {
      const slice = slices.next();
      if (slice.done === true) return slice.value;
    }
  };
  const failure = { seed: 's', message: 'broken', eventsPlayed: 3, at: 4.5, isPolicyMistake: false };
  const outcomes = [outcome(0), outcome(1), { kind: 'failed' as const, failure }];
  const found = { chunk: 4, by: 'worker on here (process 1)', milliseconds: 12.5, outcomes };
  expect(readFound(wireFound(found))).toStrictEqual(found);
  expect(() => readFound('{"chunk":1}')).toThrow();
  expect(() => readFound(wireFound({ ...found, outcomes: [{ kind: 'played' } as never] }))).toThrow();
});
