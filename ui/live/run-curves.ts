import type { RunId, Series } from '../../server/protocol/index.ts';
import type { LiveConnection } from './live-connection.ts';
import { SeriesBuffer, type Curves } from './series-buffer.ts';

/** Curves with the keys of their values: those of figures, and `now.waiting` and its kin for counts at the moment itself. */
export interface NamedCurves extends Curves {
  readonly keys: readonly string[];
}

/** How the headline figures of a run went; after a jump in time drawn anew from what the server has kept. */
export class RunCurves {
  readonly #run: RunId;
  readonly #connection: LiveConnection;
  readonly #changed: () => void;
  #series = new SeriesBuffer([], 1);
  #horizon = 1;
  #jumps = 0;

  constructor(run: RunId, connection: LiveConnection, changed: () => void) {
    this.#run = run;
    this.#connection = connection;
    this.#changed = changed;
  }

  get all(): NamedCurves {
    return { keys: this.#series.keys, ...this.#series.curves };
  }

  begin(past: Series, horizon: number, now: number): void {
    this.#jumps++;
    this.#horizon = horizon;
    this.#series = new SeriesBuffer(past.keys, horizon);
    this.#series.beginWith(past, now);
    this.#changed();
  }

  add(now: number, read: (key: string) => number | null): void {
    this.#series.add(now, read);
  }

  /** The run has jumped to another moment: lines would run backwards. */
  async jump(now: number): Promise<void> {
    const jump = ++this.#jumps;
    this.#series = new SeriesBuffer(this.#series.keys, this.#horizon);
    this.#changed();
    const answer = await this.#connection.request('series', { run: this.#run });
    if (!answer.ok || jump !== this.#jumps) return;
    // What came meanwhile goes on where the past ends.
    const since = this.#series.curves;
    this.begin(answer.value, this.#horizon, now);
    since.moments.forEach((moment, index) =>
      this.#series.add(moment, (key) => since.values[this.#series.keys.indexOf(key)]?.[index] ?? null),
    );
    this.#changed();
  }
}
