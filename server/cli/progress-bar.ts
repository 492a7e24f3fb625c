import type { WriteStream } from 'node:tty';
import { spanText } from '../../engine/index.ts';
import { fitted, PAGE_WIDTH } from './text/columns.ts';

/** How far something is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  /** What is counted: `replications`. */
  readonly unit: string;
}

const EVERY_MS = 100;
/** Work that is done sooner shows no bar. */
const PATIENCE_MS = 400;
const BAR_WIDTH = 20;
const WIPE = '\r\u001B[K';

/** A bar on a terminal while something long goes on; nothing where errors go to a file or a pipe. */
export class ProgressBar {
  readonly #stream: WriteStream;
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #startedAt = performance.now();
  #isShown = false;

  constructor(stream: WriteStream, progress: () => Progress) {
    this.#stream = stream;
    if (stream.isTTY) this.#timer = setInterval(() => this.#show(progress()), EVERY_MS);
    this.#timer?.unref();
  }

  #show(progress: Progress): void {
    const elapsed = performance.now() - this.#startedAt;
    if (elapsed < PATIENCE_MS) return;
    this.#isShown = true;
    this.#stream.write(WIPE + progressText(progress, elapsed));
  }

  /** Takes the bar away. */
  end(): void {
    clearInterval(this.#timer);
    if (this.#isShown) this.#stream.write(WIPE);
    this.#isShown = false;
  }
}

/** `█████████░░░░░░░░░░░░░░░  40 %  12 of 30 replications, about 7 s left`. */
export function progressText({ done, of, unit }: Progress, elapsedMs: number): string {
  const share = of === 0 ? 0 : Math.min(1, done / of);
  const full = Math.floor(share * BAR_WIDTH);
  const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
  const count = of > 1 ? [`${Math.floor(done)} of ${of} ${unit}`] : [];
  // An estimate from less than a twentieth jumps about.
  const left = share > 0.05 && share < 1 ? [`about ${roughSpan((elapsedMs / share) * (1 - share))} left`] : [];
  const words = [...count, ...left].join(', ');
  return fitted(`${bar} ${Math.floor(share * 100)} %  ${words}`.trimEnd(), PAGE_WIDTH - 1);
}

/** A span in its two largest units. */
function roughSpan(milliseconds: number): string {
  const [count = '', unit = '', ...rest] = spanText(Math.ceil(milliseconds / 1000) * 1000).split(' ');
  return [count, unit, ...rest.slice(0, 2)].join(' ');
}
