import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

const BYTES_PER_GB = 1024 ** 3;
/** A quiet machine has less than this share of a core busy with something else. */
const QUIET_BELOW = 0.3;

/** What the numbers were measured on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  /** Programs that ran or wanted to, on average over the last minute, before the benchmarks began. */
  readonly load: number;
}

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / BYTES_PER_GB),
    node: process.version,
    load: loadavg()[0] ?? 0,
  };
}

export function machineText({ processor, cores, memoryGb, node, load }: Machine): string {
  return `${processor}, ${cores} cores, ${memoryGb} GB, Node ${node}, load ${load.toFixed(2)}`;
}

/** What to bear in mind about numbers from a busy machine; undefined on a quiet one. */
export function busyWarning({ cores, load }: Machine): string | undefined {
  if (load < QUIET_BELOW) return undefined;
  const share = load >= cores ? 'all cores are taken' : 'something else is running';
  return `The machine is busy (load ${load.toFixed(2)} on ${cores} cores: ${share}). Others' work spoils caches too, so even times on a processor are too long: compare ratios only.`;
}
