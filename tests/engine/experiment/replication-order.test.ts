import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReplicationOrder } from '../../../engine/experiment/replication-order.ts';

describe('results of replications', () => {
  it('come out by their number, however they finish, and only without a gap', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]), (finished) => {
        const order = new ReplicationOrder<string>();
        const seen = new Set<number>();
        for (const replication of finished) {
          const ready = order.take(replication, `result ${replication}`);
          seen.add(replication);
          let gap = 0;
          while (seen.has(gap)) gap++;
          expect(ready).toBe(gap);
          expect(order.inOrder).toEqual(Array.from({ length: gap }, (_, number) => `result ${number}`));
        }
      }),
      { seed: 41 },
    );
  });

  it('are taken once', () => {
    const order = new ReplicationOrder<number>();
    order.take(0, 1);
    order.take(2, 1);
    expect(() => order.take(0, 1)).toThrow('reports once');
    expect(() => order.take(2, 1)).toThrow('reports once');
  });
});
