/** The first replication has the scenario's own seed, so that one run and the first of many are the same; numbered from 0. */
export function replicationSeed(seed: string, replication: number): string {
  return replication === 0 ? seed : `${seed}/${replication + 1}`;
}
