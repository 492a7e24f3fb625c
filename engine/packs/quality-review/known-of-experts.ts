import { longerFloat64, longerInt32, lengthFor } from '../../columns.ts';
import { HAPPENING } from '../../log/happening.ts';
import { StatePart } from '../../state-part.ts';
import { NONE } from '../../world/tickets.ts';
import { type AppraisalMarks, markOfShare } from './appraisal-marks.ts';
import { behaviourOf, type ReviewMarks } from './review-marks.ts';

const STARS = 8;
const POINTS = 100;

/** What has become known of each expert since the last appraisal, by row; and by row of tickets, who has let them go. */
export class KnownOfExperts extends StatePart {
  private rows = 0;
  /** Replies that were reviewed, their points of 100, and the marks for how they were written. */
  private reviews = new Float64Array(0);
  private points = new Float64Array(0);
  private behaviour = new Float64Array(0);
  /** Tickets solved for the first time; and those taken away for want of a reply, or sent on without need. */
  private solved = new Float64Array(0);
  private undone = new Float64Array(0);
  /** Tickets accepted; and those that a colleague accepted after they had been taken away. */
  private accepted = new Float64Array(0);
  private leftToOthers = new Float64Array(0);
  /** Reviews by customers, and their stars. */
  private ratings = new Float64Array(0);
  private stars = new Float64Array(0);
  /** Whose assignment of a ticket was revoked last; NONE when it has been accepted since. */
  private leftBy = new Int32Array(256).fill(NONE);

  /** Makes sure that everybody has a row. */
  reach(experts: number): void {
    if (experts <= this.rows) return;
    this.rows = experts;
    for (const name of ['reviews', 'points', 'behaviour', 'solved', 'undone'] as const)
      this[name] = longerFloat64(this[name], experts);
    for (const name of ['accepted', 'leftToOthers', 'ratings', 'stars'] as const)
      this[name] = longerFloat64(this[name], experts);
  }

  /** A reply of the expert was reviewed. */
  reviewed(expert: number, marks: ReviewMarks): void {
    this.reviews[expert]++;
    this.points[expert] += marks.score;
    this.behaviour[expert] += behaviourOf(marks);
  }

  /** Something has happened to a ticket, which exists. */
  heard(what: number, ticket: number, expert: number, detail: number, amount: number): void {
    switch (what) {
      case HAPPENING.ticketArrived:
        return this.#comes(ticket);
      case HAPPENING.offerAccepted:
        return this.#accepts(ticket, expert);
      case HAPPENING.assignmentRevoked:
        this.undone[expert]++;
        this.leftBy[ticket] = expert;
        return;
      case HAPPENING.ticketSolved:
        if (detail === 0) this.solved[expert]++;
        return;
      case HAPPENING.ticketEscalated:
        if (expert !== NONE && amount === 0) this.undone[expert]++;
        return;
      case HAPPENING.reviewLeft:
        this.ratings[expert]++;
        this.stars[expert] += detail % STARS;
    }
  }

  #comes(ticket: number): void {
    if (ticket >= this.leftBy.length)
      this.leftBy = longerInt32(this.leftBy, lengthFor(ticket, this.leftBy.length), NONE);
    this.leftBy[ticket] = NONE;
  }

  #accepts(ticket: number, expert: number): void {
    const before = this.leftBy[ticket];
    this.accepted[expert]++;
    if (before !== NONE && before !== expert) this.leftToOthers[before]++;
    this.leftBy[ticket] = NONE;
  }

  /** The marks of an expert. @param attended part of the shifts in which the expert was there, 0..1; NaN where that is not known */
  marksOf(expert: number, attended: number): AppraisalMarks {
    const reviews = this.reviews[expert];
    const taken = this.accepted[expert];
    const handled = this.solved[expert] + this.undone[expert];
    const ratings = this.ratings[expert];
    return {
      competence: markOfShare(this.points[expert] / (POINTS * reviews)),
      behaviour: reviews === 0 ? null : Math.round(this.behaviour[expert] / reviews),
      attendance: markOfShare(attended),
      performance: markOfShare(this.solved[expert] / handled),
      teamwork: taken === 0 ? null : markOfShare(1 - this.leftToOthers[expert] / taken),
      customers: ratings === 0 ? null : Math.round(this.stars[expert] / ratings),
    };
  }

  /** All has been said: what comes now is for the next time. */
  begin(): void {
    const { reviews, points, behaviour, solved, undone, accepted, leftToOthers, ratings, stars } = this;
    for (const column of [reviews, points, behaviour, solved, undone, accepted, leftToOthers, ratings, stars])
      column.fill(0);
  }
}
