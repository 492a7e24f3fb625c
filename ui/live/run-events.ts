import type { EventBatch, Resynced } from '../../server/protocol/index.ts';
import { EventIntake } from './event-intake.ts';

interface Hearing {
  /** Asks for the events of an epoch from a number on; undefined where nobody answers. */
  ask(epoch: number, from: number): Promise<Resynced | undefined>;
  show(batch: EventBatch): void;
  /** Something is gone for good; this is where the run stands instead. */
  missed(snapshot: Extract<Resynced, { kind: 'snapshot' }>): void;
}

/** The events of a run in order, each batch once: after a gap, what was missed is asked for before anything else is shown. */
export class RunEvents {
  readonly #hearing: Hearing;
  readonly #intake = new EventIntake();
  #later: EventBatch[] = [];
  #isResyncing = false;

  constructor(hearing: Hearing) {
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
    const answer = await this.#hearing.ask(epoch, this.#intake.expected);
    this.#isResyncing = false;
    const later = this.#later;
    this.#later = [];
    if (answer?.kind === 'snapshot') {
      this.#intake.begin(answer.epoch, answer.nextEvent);
      this.#hearing.missed(answer);
    }
    for (const missed of answer?.kind === 'events' ? answer.batches : []) this.take(missed);
    // What is still missing is gone; asking for it again would ask for ever.
    const next = later.find((each) => each.epoch === epoch && each.first > this.#intake.expected);
    if (next !== undefined && answer?.kind !== 'snapshot') this.#intake.begin(epoch, next.first);
    for (const each of later) this.take(each);
  }
}
