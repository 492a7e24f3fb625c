import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { LoadDraws } from '../random.ts';
import { refusalOf, type HttpAnswer, type HttpClient } from '../http-client.ts';

/** Where tickets go, and what they are called. */
export interface TicketOrders {
  readonly run: string;
  /** References are this and a number: the same ticket again has the same. */
  readonly prefix: string;
  /** For so long a ticket is sent again when nothing comes back, ms. */
  readonly patience: number;
  /** Share of the tickets that are sent once more when they are acknowledged. */
  readonly twice: number;
}

const acknowledgement = z.looseObject({ ticket: z.int().min(0), isRepeated: z.boolean() });

/** The longest that one try may take, ms. */
const ONE_TRY = 10_000;
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 500;

/** Sends tickets, again and again with the same reference until the server says that it has them. */
export class TicketSender {
  /** Of each ticket by its index, the number that the server gave it; -1 while there is none. */
  readonly tickets: number[] = [];
  /** How often something was sent again. */
  resent = 0;
  readonly #client: HttpClient;
  readonly #orders: TicketOrders;
  readonly #draws: LoadDraws;

  constructor(client: HttpClient, orders: TicketOrders) {
    this.#client = client;
    this.#orders = orders;
    this.#draws = new LoadDraws(orders.prefix);
  }

  /**
   * Sends one ticket; done when the server has it for good.
   *
   * @throws Error when it is refused, or nothing came back for too long
   */
  async send(index: number): Promise<void> {
    while (this.tickets.length <= index) this.tickets.push(-1);
    const until = performance.now() + this.#orders.patience;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      const answer = await this.#try(index);
      if (answer instanceof Error || answer.status >= 500) {
        if (performance.now() + pause > until) throw answer instanceof Error ? answer : refusalOf(answer);
        await setTimeout(pause);
        this.resent++;
        continue;
      }
      if (answer.status >= 300) throw refusalOf(answer);
      this.tickets[index] = acknowledgement.parse(JSON.parse(answer.text)).ticket;
      return;
    }
  }

  /**
   * Sends a ticket once more that was acknowledged, if it is one of those of which that is wanted.
   *
   * @throws Error when the answer is not the same ticket, or none comes
   */
  async sendAgain(index: number): Promise<void> {
    const { twice } = this.#orders;
    if (twice === 0 || this.#draws.uniform('twice', index) >= twice) return;
    this.resent++;
    const answer = await this.#try(index);
    // Nothing came back: then nothing is known of it either.
    if (answer instanceof Error || answer.status >= 500) return;
    if (answer.status >= 300) throw refusalOf(answer);
    const { ticket, isRepeated } = acknowledgement.parse(JSON.parse(answer.text));
    if (ticket !== this.tickets[index] || !isRepeated)
      throw new Error('a ticket that was sent twice became another one');
  }

  async #try(index: number): Promise<HttpAnswer | Error> {
    const { run, prefix } = this.#orders;
    try {
      return await this.#client.ask('POST', `/api/runs/${run}/tickets`, { reference: `${prefix}-${index}` }, ONE_TRY);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }
}
