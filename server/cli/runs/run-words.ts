import { momentText } from '../../../engine/index.ts';
import type { RunEntry } from '../../live/run-book.ts';

/** A moment of the clock on the wall, where this is read: `2026-01-05 09:41`. */
export function clockText(milliseconds: number): string {
  const when = new Date(milliseconds);
  const two = (count: number): string => String(count).padStart(2, '0');
  const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
  return `${day} ${two(when.getHours())}:${two(when.getMinutes())}`;
}

/** What has become of a run. One that goes on is interrupted while no server plays it. */
export function stateWord({ state }: Pick<RunEntry, 'state'>, isPlayed: boolean): string {
  return state === 'running' && !isPlayed ? 'interrupted' : state;
}

/** A moment of a run without its seconds: `day 2 09:41`. */
export const minuteText = (milliseconds: number): string => momentText(milliseconds).slice(0, -3);

/** A run as plain data, for programs. */
export function runJson(run: RunEntry, isPlayed: boolean): object {
  return {
    id: run.id,
    name: run.name,
    scenario: run.scenarioName,
    seed: run.seed,
    state: stateWord(run, isPlayed),
    because: run.because,
    startedAt: new Date(run.createdAt).toISOString(),
    stands: run.stands,
    edge: run.edge,
    fingerprint: run.fingerprint,
    forkedFrom: run.parent,
    madeWith: run.madeWith,
    levers: run.leverCount,
    deletedAt: run.deletedAt === null ? null : new Date(run.deletedAt).toISOString(),
  };
}
