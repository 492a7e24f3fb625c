import { samplerOf, type Sampler } from '../../../engine/index.ts';
import { LoadDraws } from '../random.ts';
import type { Done, Offered, Seat, Withdrawn } from '../../protocol/index.ts';
import type { Law } from '../profile/amounts.ts';
import { DeskConnection, wallClock, type ServerAddress } from './desk-connection.ts';
import type { Notes } from './notes.ts';

/** How experts behave. Laws in milliseconds by the desk’s clock. */
export interface ExpertLaws {
  readonly accept: number;
  readonly reject: number;
  readonly think: Law;
  readonly work: Law;
  /** Seconds of the desk in a second. */
  readonly speed: number;
  readonly seed: string;
}

export interface ExpertPlace extends ServerAddress {
  readonly run: string;
  /** The own name, by which the place is found again. */
  readonly as: string;
  readonly group?: string;
}

/** One expert: a real connection, and a mind of their own that depends on nothing but seed, ticket and offer. */
export class ExpertClient {
  readonly #connection: DeskConnection;
  readonly #place: ExpertPlace;
  readonly #laws: ExpertLaws;
  readonly #draws: LoadDraws;
  readonly #think: Sampler;
  readonly #work: Sampler;
  readonly #notes: Notes;
  /** By ticket: what is about to be said to an offer, or the reply that is being worked on. */
  readonly #offers = new Map<number, NodeJS.Timeout>();
  readonly #held = new Map<number, NodeJS.Timeout>();

  constructor(place: ExpertPlace, laws: ExpertLaws, notes: Notes) {
    this.#place = place;
    this.#laws = laws;
    this.#draws = new LoadDraws(laws.seed);
    this.#think = samplerOf(laws.think);
    this.#work = samplerOf(laws.work);
    this.#notes = notes;
    this.#connection = new DeskConnection(
      place,
      () => this.#sitDown(),
      (why) => {
        notes.refused(why);
        return `${place.as} cannot take part: ${why}`;
      },
    );
    this.#connection.on('offered', (offer: Offered) => this.#offered(offer));
    this.#connection.on('withdrawn', (notice: Withdrawn) => this.#withdrawn(notice));
  }

  get joined(): Promise<void> {
    return this.#connection.joined;
  }

  get reconnects(): number {
    return this.#connection.reconnects;
  }

  drop(): void {
    this.#connection.drop();
  }

  close(): void {
    this.#forget();
    this.#connection.close();
  }

  /** Whatever was believed before, the place tells what is so. */
  async #sitDown(): Promise<void> {
    const { run, as, group } = this.#place;
    const seat = await this.#connection.ask<Seat>('joinDesk', { run, as, ...(group !== undefined && { group }) });
    if (!seat.ok) throw new Error(`${seat.problem.code}: ${seat.problem.message}`);
    this.#forget();
    for (const offer of seat.value.offers) this.#considers(offer);
    for (const { ticket } of seat.value.held) this.#takesUp(ticket);
  }

  #forget(): void {
    for (const timer of [...this.#offers.values(), ...this.#held.values()]) clearTimeout(timer);
    this.#offers.clear();
    this.#held.clear();
  }

  #offered(offer: Offered): void {
    this.#notes.offered(offer.ticket, offer.madeAt, wallClock());
    this.#considers(offer);
  }

  #withdrawn({ ticket, how }: Withdrawn): void {
    this.#notes.count(how);
    const waiting = how === 'revoked' ? this.#held : this.#offers;
    clearTimeout(waiting.get(ticket));
    waiting.delete(ticket);
  }

  #considers({ ticket, offer }: Pick<Offered, 'ticket' | 'offer'>): void {
    const { accept, reject, speed } = this.#laws;
    const mood = this.#draws.uniform('answer', ticket, offer);
    const delay = this.#think.quantile(this.#draws.uniform('think', ticket, offer)) / speed;
    if (mood >= accept + reject) return this.#notes.count('ignored');
    const answer = mood < accept ? 'accept' : 'reject';
    clearTimeout(this.#offers.get(ticket));
    this.#offers.set(
      ticket,
      setTimeout(() => void this.#answer(ticket, offer, answer), delay),
    );
  }

  async #answer(ticket: number, offer: number, answer: 'accept' | 'reject'): Promise<void> {
    this.#offers.delete(ticket);
    const isDone = await this.#act('answerOffer', { ticket, offer, answer });
    if (!isDone) return;
    this.#notes.count(answer === 'accept' ? 'accepted' : 'rejected');
    if (answer === 'accept') this.#takesUp(ticket);
  }

  #takesUp(ticket: number): void {
    const delay = this.#work.quantile(this.#draws.uniform('work', ticket)) / this.#laws.speed;
    clearTimeout(this.#held.get(ticket));
    this.#held.set(
      ticket,
      setTimeout(() => void this.#reply(ticket), delay),
    );
  }

  async #reply(ticket: number): Promise<void> {
    this.#held.delete(ticket);
    if (await this.#act('reply', { ticket })) this.#notes.count('replies');
  }

  /** Whether it was done. What is lost with the connection is found again when the place is taken again. */
  async #act(name: 'answerOffer' | 'reply', about: object): Promise<boolean> {
    const sentAt = performance.now();
    try {
      const answer = await this.#connection.ask<Done>(name, { run: this.#place.run, ...about });
      if (answer.ok) this.#notes.acted(name, performance.now() - sentAt);
      else this.#notes.refused(answer.problem.code);
      return answer.ok;
    } catch {
      this.#notes.count('unanswered');
      return false;
    }
  }
}
