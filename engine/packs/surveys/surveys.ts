import { lengthFor } from '../../columns.ts';
import { HAPPENING } from '../../log/happening.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { lengthenColumns } from '../../world/rows.ts';
import { NONE } from '../../world/tickets.ts';
import { StatePart } from '../../state-part.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import type { SurveysSettings } from './surveys-settings.ts';

/** Columns of the tally, by the arrival of the ticket. */
export const SURVEYS = { due: 0, sent: 1, automated: 2, answered: 3 } as const;

/** What is remembered of each ticket, by its row. */
class Sendings extends StatePart {
  /** 1 once it was solved for the first time. */
  isDue = new Uint8Array(256);
  /** 1 once its customer was sent the survey. */
  isSent = new Uint8Array(256);
}

/**
 * A survey goes to the customer with the first solution of a ticket, if somebody or something sends it. Without this pack everybody is
 * asked. Who is sent none answers none; who is, answers as ever, after the last solution.
 */
export class Surveys extends Pack {
  private readonly sendings = new Sendings();
  readonly #world: World;
  readonly #settings: SurveysSettings;

  constructor(world: World, number: number, settings: SurveysSettings) {
    super(world, number, Object.keys(SURVEYS).length);
    this.#world = world;
    this.#settings = settings;
  }

  override heard(what: number, ticket: number, expert: number): void {
    if (ticket === NONE || this.#world.rules.plainCustomers) return;
    if (what === HAPPENING.ticketArrived) this.#open(ticket);
    else if (what === HAPPENING.ticketSolved) this.#solved(ticket, expert);
    else if (what === HAPPENING.npsAnswered) this.#count(ticket, SURVEYS.answered);
  }

  #open(ticket: number): void {
    const { sendings } = this;
    const rows = sendings.isDue.length;
    if (ticket >= rows) lengthenColumns(sendings, rows, lengthFor(ticket, rows));
    sendings.isDue[ticket] = 0;
    sendings.isSent[ticket] = 0;
  }

  #solved(ticket: number, expert: number): void {
    const { draws, tickets, calendar, journal } = this.#world;
    const { byHandShare, automatedTime, failedShare } = this.#settings;
    if (this.sendings.isDue[ticket] === 1) return;
    this.sendings.isDue[ticket] = 1;
    this.#count(ticket, SURVEYS.due);
    const isAutomated = calendar.now >= automatedTime;
    const share = isAutomated ? 1 - failedShare : byHandShare;
    if (draws.uniform(PURPOSE.surveySent, tickets.fate[ticket], 0) >= share) return;
    this.sendings.isSent[ticket] = 1;
    journal.record(HAPPENING.surveySent, ticket, expert, isAutomated ? 1 : 0, 0);
    this.#count(ticket, SURVEYS.sent);
    if (isAutomated) this.#count(ticket, SURVEYS.automated);
  }

  #count(ticket: number, column: number): void {
    this.tally.add(column, 1, this.#world.tickets.arrivedAt[ticket]);
  }

  override isAsked(ticket: number): boolean {
    return this.sendings.isSent[ticket] === 1;
  }
}
