import { describe, expect, it } from 'vitest';
import { ARCHETYPE_NAMES } from '../../../engine/behaviour/archetypes.ts';
import { OFFER, OFFER_STATES } from '../../../engine/world/offers.ts';
import { NONE } from '../../../engine/world/tickets.ts';
import { Day } from './day.ts';

const FINAL = ['ticketClosed', 'ticketEscalated', 'ticketAbandoned', 'ticketBlocked', 'ticketBalked'] as const;

/** Every kind of expert, customers as they are, two days on the marketplace and until the last ticket is over. */
function marketplace(seed: number): Day {
  return new Day(
    {
      seed,
      horizon: '2 d',
      closing: 'drain',
      arrivals: [{ rate: '30 per hour' }],
      tickets: { channels: { email: 60, chat: 35, voice: 5 } },
      experts: ARCHETYPE_NAMES.map((archetype) => ({
        name: archetype,
        count: 2,
        archetype,
        ...(archetype === 'part-timer' && {
          schedule: {
            shifts: [{ days: 'daily', from: '09:00', to: '13:00', breaks: [{ at: '11:00', lasts: '20 min' }] }],
          },
        }),
      })),
      customers: { behaviour: { replies: { emailCut: '60 h' } } },
      desk: { offering: { policy: 'random' }, shiftEnd: seed % 2 === 0 ? 'drop' : 'finish-in-hand' },
    },
    seed % 3 === 0 ? ['strict'] : ['realistic'],
  );
}

/** What the log says of each offer, to be compared with what is left in the columns. */
class OfferBook {
  readonly states = new Map<string, number>();
  readonly #day: Day;

  constructor(day: Day) {
    this.#day = day;
  }

  read(): this {
    const current = new Map<number, string>();
    for (const { what, ticket, detail, amount } of this.#day.entries) {
      const offer = `${ticket}/${detail}`;
      if (what === 'offerMade') this.#open(offer);
      if (what === 'offerAccepted') {
        this.#move(offer, OFFER.pending, OFFER.accepted);
        current.set(ticket, offer);
      }
      if (what === 'offerRejected') this.#move(offer, OFFER.pending, OFFER.rejected);
      if (what === 'offerExpired') this.#move(offer, OFFER.pending, OFFER.expired);
      if (what === 'offerRescinded') this.#end(offer, OFFER.rescinded);
      if (what === 'assignmentRevoked') this.#move(offer, OFFER.accepted, amount);
      if (what === 'ticketEscalated' && detail !== NONE) this.#move(offer, OFFER.accepted, OFFER.escalatedCorrectly);
      if (what === 'ticketSolved') this.#move(current.get(ticket)!, OFFER.accepted, OFFER.resolved);
      if (what === 'ticketReopened') this.#move(current.get(ticket)!, OFFER.resolved, OFFER.accepted);
    }
    return this;
  }

  #open(offer: string): void {
    expect(this.states.has(offer)).toBe(false);
    this.states.set(offer, OFFER.pending);
  }

  #move(offer: string, from: number, to: number): void {
    if (this.states.get(offer) !== from) {
      throw new Error(`offer ${offer} was ${OFFER_STATES[this.states.get(offer)!]} and not ${OFFER_STATES[from]}`);
    }
    this.states.set(offer, to);
  }

  #end(offer: string, to: number): void {
    const state = this.states.get(offer);
    expect(state === OFFER.pending || state === OFFER.accepted).toBe(true);
    this.states.set(offer, to);
  }

  count(state: number): number {
    return [...this.states.values()].filter((each) => each === state).length;
  }
}

describe.each(Array.from({ length: 20 }, (_, index) => index + 1))(
  'a marketplace of all kinds of people, seed %i',
  (seed) => {
    const day = marketplace(seed).toTheEnd();
    const { tickets, offers, refusals, experts, people, waiting } = day.simulation.world;

    it('brings every ticket to exactly one end', () => {
      const arrived = day.of('ticketArrived').map(({ ticket }) => ticket);
      const ended = FINAL.flatMap((what) => day.of(what).map(({ ticket }) => ticket));
      // Tickets that everybody has refused for good still wait when the run gives up on them.
      const left = [...tickets.state.subarray(0, tickets.touched)].filter((state) => state !== 0).length;
      expect(left).toBe(waiting.count);
      expect(new Set(ended).size).toBe(ended.length);
      expect(ended.length + left).toBe(arrived.length);
      expect(new Set(arrived).size).toBe(arrived.length);
      expect(left).toBeLessThan(0.01 * arrived.length);
    });

    it('gives every offer exactly one end', () => {
      const book = new OfferBook(day).read();
      expect(book.count(OFFER.pending)).toBe(0);
      expect(book.count(OFFER.accepted)).toBe(0);
      expect(book.count(OFFER.resolved)).toBe(day.of('ticketClosed').length);
      expect(offers.used).toBe(0);
    });

    it('leaves nothing with anybody: no place, no follow-up, no chat, no pending offer, no work', () => {
      const columns = [
        experts.unanswered,
        experts.followUps,
        experts.pending,
        experts.held,
        experts.working,
        people.chats,
      ];
      for (const column of columns) expect([...column].filter((count) => count !== 0)).toEqual([]);
      for (const column of [
        experts.firstHeld,
        experts.lastHeld,
        experts.inHand,
        experts.firstPending,
        people.firstUnseen,
      ]) {
        expect([...column].filter((row) => row !== NONE)).toEqual([]);
      }
      if (tickets.used > 0) return;
      expect(refusals.used).toBe(0);
      expect(day.ticketTimersLeft()).toEqual([]);
    });

    it('never lets time run backwards, nor closes what was not solved', () => {
      const { entries } = day;
      expect(entries.every(({ at }, index) => index === 0 || at >= entries[index - 1]!.at)).toBe(true);
      const solved = new Set(day.of('ticketSolved').map(({ ticket }) => ticket));
      expect(day.of('ticketClosed').every(({ ticket }) => solved.has(ticket))).toBe(true);
    });
  },
);

it('the same scenario and seed give the same run, another seed another', () => {
  const fingerprint = (seed: number): string => marketplace(seed).toTheEnd().simulation.fingerprint;
  const first = fingerprint(7);
  expect(fingerprint(7)).toBe(first);
  expect(fingerprint(8)).not.toBe(first);
});
