import { readFileSync } from 'node:fs';
import type { Reading } from './benchmark.ts';

const NS_PER_MS = 1e6;
const MS_PER_SECOND = 1000;

/** Where Linux tells how long this thread, the first of the process, has been on a processor, in ns. */
const accounts = `/proc/self/task/${process.pid}/schedstat`;

/**
 * Milliseconds that the main thread has been on a processor: unlike time on the wall it does not count waiting for other programs, and
 * unlike the time of the process it leaves out compiler and collector threads. NaN where the system does not tell.
 */
function mainThreadTime(): number {
  try {
    return Number(readFileSync(accounts, 'utf8').split(' ')[0]) / NS_PER_MS;
  } catch {
    return NaN;
  }
}

/** Time spent, in ms; where the system does not tell the time on a processor, both are time on the wall. */
export interface Lap {
  readonly cpu: number;
  readonly wall: number;
}

/** Starts measuring; call what it returns to stop. */
export function startLap(): () => Lap {
  const cpuBefore = mainThreadTime();
  const wallBefore = performance.now();
  return () => {
    const wall = performance.now() - wallBefore;
    const cpu = mainThreadTime() - cpuBefore;
    return { cpu: Number.isNaN(cpu) ? wall : cpu, wall };
  };
}

/** The sum of two laps. */
export const plus = (first: Lap, second: Lap): Lap => ({ cpu: first.cpu + second.cpu, wall: first.wall + second.wall });

export const NO_TIME: Lap = { cpu: 0, wall: 0 };

/** Time on a processor, ms. The system tells it in steps of some milliseconds: what took less than one is taken by the wall. */
export const onProcessor = ({ cpu, wall }: Lap): number => (cpu > 0 ? cpu : wall);

/** So many things were done in this time: how many a second. */
export function perSecond(name: string, unit: string, count: number, lap: Lap): Reading {
  return { name, unit, byCpu: (MS_PER_SECOND * count) / onProcessor(lap), byWall: (MS_PER_SECOND * count) / lap.wall };
}

/** So many things were done in this time: what one of them took, ns. */
export function nanosecondsEach(name: string, count: number, lap: Lap): Reading {
  return { name, unit: 'ns', byCpu: (NS_PER_MS * onProcessor(lap)) / count, byWall: (NS_PER_MS * lap.wall) / count };
}
