import type { OwedTicket, WaitingOffer } from '../../engine/index.ts';
import type { Answer, Problem, RunId, Seat } from '../../server/protocol/index.ts';
import { Listeners } from '../live/listeners.ts';
import type { LiveDesk } from '../live/live-desk.ts';

/** The place of somebody who takes part in an open desk: what is offered to them, and what they hold. Comes back with the connection. */
export class TakenPlace {
  /** Why there is no place, or the last act was not done. */
  problem: Problem | undefined;
  readonly name: string;
  readonly run: RunId;
  readonly #desk: LiveDesk;
  readonly #listeners = new Listeners<'place'>();
  readonly #ends: (() => void)[] = [];
  #seat: Seat | undefined;
  #offers: readonly WaitingOffer[] = [];
  #held: readonly OwedTicket[] = [];

  constructor(desk: LiveDesk, run: RunId, name: string) {
    this.#desk = desk;
    this.run = run;
    this.name = name;
    const { socket } = desk.connection;
    const offered = (offer: WaitingOffer & { run: RunId }): void => {
      if (offer.run === run) this.#take(offer);
    };
    const withdrawn = ({ run: of, ticket }: { run: RunId; ticket: number }): void => {
      if (of === run) this.#drop(ticket);
    };
    socket.on('offered', offered);
    socket.on('withdrawn', withdrawn);
    this.#ends.push(
      () => socket.off('offered', offered),
      () => socket.off('withdrawn', withdrawn),
      desk.connection.listen(['welcome'], () => void this.join()),
    );
  }

  listen(slices: readonly 'place'[], changed: () => void): () => void {
    return this.#listeners.listen(slices, changed);
  }

  get seat(): Seat | undefined {
    return this.#seat;
  }

  /** Offers that wait for an answer, the newest first. */
  get offers(): readonly WaitingOffer[] {
    return this.#offers;
  }

  /** Tickets that wait for a reply, the oldest first. */
  get held(): readonly OwedTicket[] {
    return this.#held;
  }

  /** Comes, or comes back. */
  async join(): Promise<void> {
    const answer = await this.#desk.request('joinDesk', { run: this.run, as: this.name });
    this.problem = answer.ok ? undefined : answer.problem;
    this.#seat = answer.ok ? answer.value : undefined;
    if (answer.ok) {
      this.#offers = answer.value.offers;
      this.#held = answer.value.held;
    }
    this.#listeners.tell('place');
  }

  async answer(offer: WaitingOffer, answer: 'accept' | 'reject'): Promise<void> {
    const { ticket, offer: number } = offer;
    const done = await this.#desk.request('answerOffer', { run: this.run, ticket, offer: number, answer });
    this.#drop(ticket);
    if (done.ok && answer === 'accept') await this.join();
    else this.#told(done);
  }

  async finish(ticket: number, how: 'reply' | 'escalate'): Promise<void> {
    const done = await this.#desk.request(how, { run: this.run, ticket });
    this.#drop(ticket);
    this.#told(done);
  }

  /** Goes off duty. */
  async leave(): Promise<void> {
    this.close();
    await this.#desk.request('leaveDesk', { run: this.run });
  }

  /** Listens no more. The place is kept for a while, for whoever comes back. */
  close(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  #take(offer: WaitingOffer): void {
    this.#offers = [offer, ...this.#offers.filter(({ ticket }) => ticket !== offer.ticket)];
    this.#listeners.tell('place');
  }

  #drop(ticket: number): void {
    this.#offers = this.#offers.filter((each) => each.ticket !== ticket);
    this.#held = this.#held.filter((each) => each.ticket !== ticket);
    this.#listeners.tell('place');
  }

  #told(answer: Answer<unknown>): void {
    this.problem = answer.ok ? undefined : answer.problem;
    this.#listeners.tell('place');
  }
}
