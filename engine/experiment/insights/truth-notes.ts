import { bandOf } from '../../kpi/catalogue/bands.ts';
import { figureCatalogue } from '../../kpi/catalogue/catalogue.ts';
import type { FigureDefinition } from '../../kpi/catalogue/figure-definition.ts';
import { ofCounts } from '../../kpi/slices.ts';
import { readFigure, type FigureValue } from '../../kpi/snapshot.ts';
import { HAPPENING } from '../../log/happening.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import type { NoteTaker } from './note-takers.ts';

/** Numbers noted of one run. */
export const TRUTH = {
  /** Tickets that an expert escalated or that were closed, by whether they needed escalating. */
  escalatedNeeded: 0,
  escalatedNeedless: 1,
  keptThoughNeeded: 2,
  keptRightly: 3,
  /** Reviews of three stars and fewer, by where the cause was planted and how the reason classes it. */
  beyondFiltered: 4,
  beyondCounted: 5,
  withinFiltered: 6,
  withinCounted: 7,
  /** Offers that ran out: looked at and left, or never seen. */
  expiredSeen: 8,
  expiredUnseenNotified: 9,
  expiredUnseenUnnotified: 10,
  /** Looks at the dashboards of single experts a minute before they are refreshed: how many, and how far shown and live lie apart, in points. */
  looks: 11,
  rejectedApart: 12,
  timedOutApart: 13,
  /** … in which either figure has another band live. */
  otherBand: 14,
} as const;

export const TRUTH_WIDTH = 15;

const MS_PER_HOUR = 3_600_000;
const LOOK_AT = 59 * 60_000;
const STARS = 8;
const OFFER_STEP = 4096;

/** Notes what dashboards cannot show beside what they show: the truth of each ticket, and what an expert saw. */
export class TruthNotes implements NoteTaker {
  readonly #world: World;
  readonly #rejected: FigureDefinition;
  readonly #timedOut: FigureDefinition;
  readonly #seen = new Set<number>();
  readonly #notes = new Float64Array(TRUTH_WIDTH);
  #nextLook = LOOK_AT;

  constructor(world: World) {
    this.#world = world;
    const catalogue = figureCatalogue({ figures: world.scenario.figures });
    const find = (key: string): FigureDefinition => catalogue.find((figure) => figure.key === key) as FigureDefinition;
    this.#rejected = find('rejected');
    this.#timedOut = find('timedOut');
  }

  happened(what: number, ticket: number, expert: number, detail: number, amount: number): void {
    const { now } = this.#world.calendar;
    if (now >= this.#nextLook && now <= this.#world.scenario.horizon) this.#look(now);
    if (what === HAPPENING.ticketEscalated) {
      if (expert !== NONE) this.#notes[amount === 1 ? TRUTH.escalatedNeeded : TRUTH.escalatedNeedless]++;
    } else if (what === HAPPENING.ticketClosed) {
      const needed = this.#world.tickets.needsEscalation[ticket] === 1;
      this.#notes[needed ? TRUTH.keptThoughNeeded : TRUTH.keptRightly]++;
    } else if (what === HAPPENING.reviewLeft) this.#reviewed(ticket, detail % STARS, amount === 1);
    else this.#offer(what, ticket, expert, detail);
  }

  taken(): Float64Array {
    return this.#notes;
  }

  #reviewed(ticket: number, stars: number, isCounted: boolean): void {
    if (stars > 3) return;
    const first = this.#world.tickets.uncontrollable[ticket] === 1 ? TRUTH.beyondFiltered : TRUTH.withinFiltered;
    this.#notes[first + (isCounted ? 1 : 0)]++;
  }

  #offer(what: number, ticket: number, expert: number, detail: number): void {
    if (what === HAPPENING.offerNoticed) this.#seen.add(this.#keyOf(ticket, detail));
    else if (what === HAPPENING.offerExpired) {
      const wasSeen = this.#seen.delete(this.#keyOf(ticket, detail));
      const isNotified = this.#world.experts.notifications[expert] === 1;
      const unseen = isNotified ? TRUTH.expiredUnseenNotified : TRUTH.expiredUnseenUnnotified;
      this.#notes[wasSeen ? TRUTH.expiredSeen : unseen]++;
    } else if (
      what === HAPPENING.offerAccepted ||
      what === HAPPENING.offerRejected ||
      what === HAPPENING.offerRescinded
    )
      this.#seen.delete(this.#keyOf(ticket, detail));
  }

  #keyOf(ticket: number, offer: number): number {
    return this.#world.tickets.ordinal[ticket] * OFFER_STEP + offer;
  }

  /** What every dashboard says that has a band by now, beside what is so at this moment. */
  #look(now: number): void {
    this.#nextLook = (Math.floor(now / MS_PER_HOUR) + 1) * MS_PER_HOUR + LOOK_AT;
    const { figures, experts } = this.#world;
    const { frozen } = figures;
    const { experts: ledger } = figures.ledger;
    if (frozen === undefined || ledger === undefined) return;
    for (let expert = 0; expert < experts.count; expert++)
      this.#compare(frozen.countsOf(expert), ledger.lastDays(expert, now));
  }

  #compare(frozen: Float64Array, live: Float64Array): void {
    const rejected = this.#apart(this.#rejected, frozen, live);
    const timedOut = this.#apart(this.#timedOut, frozen, live);
    if (rejected === undefined || timedOut === undefined) return;
    this.#notes[TRUTH.looks]++;
    this.#notes[TRUTH.rejectedApart] += rejected.points;
    this.#notes[TRUTH.timedOutApart] += timedOut.points;
    if (rejected.isOtherBand || timedOut.isOtherBand) this.#notes[TRUTH.otherBand]++;
  }

  /** How far apart a figure is in two tables of counters; nothing while either rests on too few cases. */
  #apart(
    definition: FigureDefinition,
    frozen: Float64Array,
    live: Float64Array,
  ): { points: number; isOtherBand: boolean } | undefined {
    const settings = this.#world.scenario.figures;
    const read = (counts: Float64Array): FigureValue => readFigure(definition, ofCounts(settings, counts));
    const [shown, true_] = [read(frozen), read(live)];
    const bands = [shown, true_].map(({ value, sampleSize }) => bandOf(definition, value, sampleSize, settings));
    if (shown.value === null || true_.value === null || bands.includes(undefined)) return undefined;
    return { points: Math.abs(shown.value - true_.value), isOtherBand: bands[0]?.word !== bands[1]?.word };
  }
}
