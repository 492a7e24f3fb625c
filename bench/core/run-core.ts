import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Size } from '../benchmark.ts';
import { openTickets } from './desk.ts';
import { cellsOf, cellText, type Cell, type Grid } from './grid.ts';
import type { CellResult } from './measure-cell.ts';
import { slopesOf, type Slopes } from './slopes.ts';

/** What the whole grid came to. */
export interface CoreResults {
  readonly cells: readonly CellResult[];
  readonly slopes: readonly Slopes[];
}

const MS_PER_SECOND = 1000;
const SECONDS_PER_MINUTE = 60;

/** Seconds that a cell takes on a quiet machine of 2026, roughly: for the estimate of what is left. */
export function roughSeconds(cell: Cell): number {
  const slow = cell.policy === 'matching' && cell.waiting > 10_000 ? 8 : 0;
  return 0.35 + 7e-6 * openTickets(cell) + slow;
}

/** Cells of one policy and one number of experts share a process: compiled for that policy alone, and no larger desk came before. */
export function partsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const parts = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.policy}/${cell.experts}`;
    parts.set(key, [...(parts.get(key) ?? []), cell]);
  }
  return [...parts.values()];
}

/** How the run of the grid goes on. */
export class Progress {
  readonly #cells: readonly Cell[];
  readonly #startedAt: number;
  readonly #all: number;
  #done = 0;
  #spent = 0;

  /** @param now ms of any clock */
  constructor(cells: readonly Cell[], now: number) {
    this.#cells = cells;
    this.#startedAt = now;
    this.#all = cells.reduce((sum, cell) => sum + roughSeconds(cell), 0);
  }

  /** A cell is measured; returns what to tell. */
  next(cell: Cell, now: number): string {
    this.#done++;
    this.#spent += roughSeconds(cell);
    const elapsed = (now - this.#startedAt) / MS_PER_SECOND;
    const left = (elapsed / this.#spent) * (this.#all - this.#spent);
    return `${this.#done} of ${this.#cells.length} cells, ${Math.floor((100 * this.#spent) / this.#all)} %, ${leftText(left)} left: ${cellText(cell)}`;
  }

  get estimate(): string {
    return `${this.#cells.length} cells, ${leftText(this.#all)} on a quiet machine`;
  }
}

function leftText(seconds: number): string {
  if (seconds < 1.5 * SECONDS_PER_MINUTE) return `about ${Math.ceil(seconds)} s`;
  return `about ${Math.round(seconds / SECONDS_PER_MINUTE)} min`;
}

/** Measures cells in a process of its own. @throws Error when an answer is wrong or it dies */
async function measureApart(cells: readonly Cell[], size: Size, measured: (result: CellResult) => void): Promise<void> {
  const main = fileURLToPath(new URL('../main.js', import.meta.url));
  const child = spawn(process.execPath, [main, '--cells', JSON.stringify(cells), '--size', size], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  for await (const line of createInterface({ input: child.stdout })) measured(JSON.parse(line) as CellResult);
  const [status, signal] = await ended;
  if (status !== 0) throw new Error(`The measuring of ${cellText(cells[0]!)} and more ended with ${status ?? signal}.`);
}

/** Every cell of a grid in turn, nothing beside it. */
export async function runCore(grid: Grid, size: Size, tell: (progress: string) => void): Promise<CoreResults> {
  const cells = cellsOf(grid);
  const progress = new Progress(cells, performance.now());
  tell(progress.estimate);
  const results: CellResult[] = [];
  for (const part of partsOf(cells)) {
    await measureApart(part, size, (result) => {
      results.push(result);
      tell(progress.next(result, performance.now()));
    });
  }
  return { cells: results, slopes: slopesOf(results) };
}
