import { CUSTOMER_REPLY } from '../../behaviour/replying.ts';
import { lognormalTime } from '../../behaviour/quantiles.ts';
import { HAPPENING } from '../../log/happening.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { NONE, TICKET } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import { DRAW, DRAWS_PER_ANSWER, FROM_GROUP, poissonCount } from './community-draws.ts';
import type { CommunitySettings } from './community-settings.ts';
import { COMMUNITY, CommunityTally } from './community-tally.ts';
import { Conversations } from './conversations.ts';
import { KIND, kindsOf } from './kinds.ts';
import { OnTheWay } from './on-the-way.ts';

/** What the pack is woken for. */
const DUE = { solved: 0, arrival: 1, post: 2 } as const;
/**
 * A community beside the desk. Whatever is written there is a ticket like any other; a post is one that the desk gives itself, and
 * brings comments and messages once it is out. Reports in the group either stay there, where details are missing, or are pointed to
 * the portal.
 */
export class Community extends Pack {
  private readonly conversations = new Conversations();
  private readonly onTheWay = new OnTheWay();
  readonly #counts: CommunityTally;
  readonly #world: World;
  readonly #settings: CommunitySettings;
  readonly #kinds: readonly number[];
  /** Whether tickets of a category have a patience of their own. */
  readonly #hasPatience: readonly boolean[];
  /** What is arriving at this very moment, and the number that it gets. */
  #arriving = NONE;
  #arrived = NONE;

  constructor(world: World, number: number, settings: CommunitySettings) {
    super(world, number, Object.keys(COMMUNITY).length);
    this.#counts = new CommunityTally(this.tally, this.conversations, world.calendar);
    this.#world = world;
    this.#settings = settings;
    this.#kinds = kindsOf(world.scenario);
    this.#hasPatience = Object.values(world.scenario.tickets.categories).map(({ patience }) => patience !== undefined);
  }

  override prepares(ticket: number): void {
    const { tickets } = this.#world;
    if (this.#isRedirected(ticket)) tickets.work[ticket] *= this.#settings.redirectWorkShare;
  }

  override heard(what: number, ticket: number, expert: number, detail: number): void {
    if (ticket === NONE) return;
    const kind = this.#kinds[this.#world.tickets.category[ticket]];
    if (kind === KIND.other) return;
    switch (what) {
      case HAPPENING.ticketArrived:
        return this.#opens(ticket, kind);
      case HAPPENING.offerAccepted:
        return this.#counts.accepted(ticket, kind);
      case HAPPENING.replySent:
        return this.#counts.answered(ticket, kind);
      case HAPPENING.customerChased:
      case HAPPENING.customerReplied:
        this.conversations.messages[ticket]++;
        return;
      case HAPPENING.ticketSolved:
        return this.#solved(ticket, kind, expert, detail);
      case HAPPENING.ticketReopened:
        return this.#counts.reopened(ticket, kind);
    }
  }

  #opens(ticket: number, kind: number): void {
    const { onTheWay, conversations } = this;
    const { tickets } = this.#world;
    const coming = this.#arriving;
    const isMoved = coming !== NONE && onTheWay.report[coming] !== NONE;
    const bornAt = isMoved ? onTheWay.bornAt[coming] : tickets.arrivedAt[ticket];
    conversations.open(ticket, bornAt, isMoved ? onTheWay.messages[coming] + 1 : 1, isMoved);
    this.#arrived = tickets.ordinal[ticket];
    this.#counts.opened(kind);
    if (kind !== KIND.post || this.#world.rules.plainCustomers) return;
    conversations.isUnwritten[ticket] = 1;
    this.wake(this.#world.calendar.now, ticket, DUE.post);
  }

  #solved(ticket: number, kind: number, expert: number, reopenings: number): void {
    const { conversations } = this;
    const { calendar, rules } = this.#world;
    if (kind === KIND.post && reopenings === 0) this.#published(ticket);
    if (this.#isRedirected(ticket)) this.#redirected(ticket, expert);
    else this.#counts.solved(ticket, kind);
    // Plain customers are gone with the solution.
    if (rules.plainCustomers) return;
    conversations.isJustSolved[ticket] = 1;
    this.wake(calendar.now, ticket, DUE.solved);
  }

  /** A post is out: members comment on it and write messages. */
  #published(ticket: number): void {
    const { answersPerPost, directShare, answerMedian, answerSigma } = this.#settings;
    const { calendar, scenario } = this.#world;
    this.tally.add(COMMUNITY.posts);
    const count = poissonCount(answersPerPost, this.#draw(ticket, DRAW.answers));
    for (let answer = 0; answer < count; answer++) {
      const ordinal = DRAW.answer + DRAWS_PER_ANSWER * answer;
      const kind = this.#draw(ticket, ordinal) < directShare ? KIND.directMessage : KIND.comment;
      const category = this.#kinds.indexOf(kind);
      const at = calendar.now + lognormalTime(answerMedian, answerSigma, this.#draw(ticket, ordinal + 1));
      if (category !== NONE && at <= scenario.horizon) this.#comesLater(ticket, FROM_GROUP + 1 + answer, category, at);
    }
  }

  /** A ticket that comes of another one. Gives its row among those on the way. */
  #comesLater(ticket: number, derived: number, category: number, at: number): number {
    const { tickets, draws } = this.#world;
    const fate = draws.derive(tickets.fate[ticket], derived);
    const coming = this.onTheWay.open(tickets.stream[ticket], fate, category);
    this.onTheWay.report[coming] = NONE;
    this.wake(at, coming, DUE.arrival);
    return coming;
  }

  /** Whether a report in the group is pointed to the portal, where there is one: so it was decided before it came. */
  #isRedirected(ticket: number): boolean {
    const kind = this.#kinds[this.#world.tickets.category[ticket]];
    if (kind !== KIND.groupReport || !this.#kinds.includes(KIND.portalReport)) return false;
    return this.#draw(ticket, DRAW.redirected) < this.#settings.redirectShare;
  }

  #redirected(ticket: number, expert: number): void {
    const { conversations, onTheWay } = this;
    const { movesShare, moveMedian, moveSigma } = this.#settings;
    const { tickets, journal, calendar } = this.#world;
    const moves = this.#draw(ticket, DRAW.moves) < movesShare;
    journal.record(HAPPENING.reportRedirected, ticket, expert, moves ? 1 : 0, 0);
    this.tally.add(COMMUNITY.redirected, 1, conversations.bornAt[ticket]);
    if (!moves) return;
    const at = calendar.now + lognormalTime(moveMedian, moveSigma, this.#draw(ticket, DRAW.moveTime));
    const coming = this.#comesLater(ticket, FROM_GROUP, this.#kinds.indexOf(KIND.portalReport), at);
    onTheWay.report[coming] = tickets.ordinal[ticket];
    onTheWay.bornAt[coming] = conversations.bornAt[ticket];
    onTheWay.messages[coming] = conversations.messages[ticket];
  }

  override due(subject: number, what: number): void {
    if (what === DUE.arrival) this.#arrives(subject);
    else if (what === DUE.post) this.#isOwnWork(subject);
    else if (this.conversations.isJustSolved[subject] === 1) this.#afterSolution(subject);
  }

  /** Nobody waits for a post but the desk: nobody writes again about it, or goes away for want of it. */
  #isOwnWork(ticket: number): void {
    if (this.conversations.isUnwritten[ticket] === 0) return;
    const { tickets, customers, leaving } = this.#world;
    this.conversations.isUnwritten[ticket] = 0;
    customers.stopsChasing(ticket);
    if (!this.#hasPatience[tickets.category[ticket]]) leaving.stopPatience(ticket);
  }

  #arrives(coming: number): void {
    const { onTheWay } = this;
    const { arrivals, journal } = this.#world;
    this.#arriving = coming;
    arrivals.arrivesAsBooked(onTheWay.stream[coming], onTheWay.fate[coming], onTheWay.category[coming]);
    this.#arriving = NONE;
    const report = onTheWay.report[coming];
    if (report !== NONE) {
      this.tally.add(COMMUNITY.moved, 1, onTheWay.bornAt[coming]);
      journal.record(HAPPENING.reportMoved, NONE, NONE, report, this.#arrived);
    }
    onTheWay.forget(coming);
  }

  /** Nobody waits for an answer to a post or to a pointer; in the group, details may be missing. */
  #afterSolution(ticket: number): void {
    const { tickets, solving } = this.#world;
    this.conversations.isJustSolved[ticket] = 0;
    if (tickets.state[ticket] !== TICKET.solved) return;
    const kind = this.#kinds[tickets.category[ticket]];
    if (kind === KIND.post || this.#isRedirected(ticket)) solving.closeAtOnce(ticket);
    else if (kind === KIND.groupReport) this.#mayLackDetails(ticket);
  }

  #mayLackDetails(ticket: number): void {
    const { detailsMissingShare, mostQuestions, detailsMedian, detailsSigma } = this.#settings;
    const { cases, writingBack } = this.#world;
    const asked = cases.reopens[ticket];
    const comesBackAnyway = cases.customerTimer[ticket] !== 0 && cases.reaction[ticket] !== CUSTOMER_REPLY.thanks;
    if (comesBackAnyway || asked >= mostQuestions) return;
    if (this.#draw(ticket, DRAW.details + asked) >= detailsMissingShare) return;
    const delay = lognormalTime(detailsMedian, detailsSigma, this.#draw(ticket, DRAW.detailsTime + asked));
    writingBack.asksAgain(ticket, delay);
  }

  #draw(ticket: number, which: number): number {
    return this.#world.draws.uniform(PURPOSE.community, this.#world.tickets.fate[ticket], which);
  }
}
