import { expect, it } from 'vitest';
import { replicationSeed } from '../../../engine/experiment/replication-seed.ts';

it('the first replication has the scenario’s own seed, the others their number behind it', () => {
  expect([0, 1, 29].map((replication) => replicationSeed('small', replication))).toEqual([
    'small',
    'small/2',
    'small/30',
  ]);
});
