import type { EventBatch, Resynced, RunId } from '../../server/protocol/index.ts';
import { EventIntake } from './event-intake.ts';
import type { LiveConnection } from './live-connection.ts';

interface Hearing {
  show(batch: EventBatch): void;
  /** Something is gone for good; this is where the run stands instead. */
  missed(snapshot: Extract<Resynced, { kind: 'snapshot' }>): void;
}

/** The events of a run in order, each batch once: after a gap, what was missed is asked for before anything else is shown. */
export class RunEvents {
  readonly #run: RunId;
  readonly #connection: LiveConnection;
  readonly #hearing: Hearing;
  readonly #intake = new EventIntake();
  #later: EventBatch[] = [];
  #isResyncing = false;

  constructor(run: RunId, connection: LiveConnection, hearing: Hearing) {
    this.#run = run;
    this.#connection = connection;
    this.#hearing = hearing;
  }

  begin(epoch: number, next: number): void {
    this.#intake.begin(epoch, next);
    this.#later = [];
  }

  take(batch: EventBatch): void {
    if (this.#isResyncing) {
      this.#later.push(batch);
      return;
    }
    const arrival = this.#intake.take(batch);
    if (arrival === 'next') this.#hearing.show(batch);
    else if (arrival === 'gap') void this.#resync(batch);
  }

  async #resync(batch: EventBatch): Promise<void> {
    this.#isResyncing = true;
    this.#later = [batch];
    const { epoch } = batch;
    const answer = await this.#connection.request('resync', { run: this.#run, epoch, from: this.#intake.expected });
    this.#isResyncing = false;
    const later = this.#later;
    this.#later = [];
    if (!answer.ok) this.#intake.begin(epoch, batch.first);
    else if (answer.value.kind === 'events') for (const missed of answer.value.batches) this.take(missed);
    else {
      this.#intake.begin(answer.value.epoch, answer.value.nextEvent);
      this.#hearing.missed(answer.value);
    }
    // What is still missing is gone; asking for it again would ask for ever.
    if (later[0] !== undefined && later[0].first > this.#intake.expected) this.#intake.begin(epoch, later[0].first);
    for (const next of later) this.take(next);
  }
}
