import { RollingWindow } from '../../kpi/estimators/rolling-window.ts';
import { StatePart } from '../../state-part.ts';

const HOURS_PER_WEEK = 168;
const COUNTED = { reviews: 0, satisfied: 1 } as const;

/** Reviews of the last seven days and of the seven before: by the moment they were left, whole hours and the running one (K-74, K-75). */
export class WeeklySatisfaction extends StatePart {
  private readonly week = new RollingWindow(1, 2, HOURS_PER_WEEK);
  private readonly fortnight = new RollingWindow(1, 2, 2 * HOURS_PER_WEEK);

  reviewed(now: number, isSatisfied: boolean): void {
    for (const window of [this.week, this.fortnight]) {
      window.add(0, COUNTED.reviews, now, 1);
      if (isSatisfied) window.add(0, COUNTED.satisfied, now, 1);
    }
  }

  /** Reviews and satisfied ones of the last seven days, and of those before them. */
  at(now: number): [reviews: number, satisfied: number, reviewsBefore: number, satisfiedBefore: number] {
    const [reviews, satisfied] = [COUNTED.reviews, COUNTED.satisfied].map((what) => this.week.total(0, what, now));
    const [inBoth, satisfiedInBoth] = [COUNTED.reviews, COUNTED.satisfied].map((what) =>
      this.fortnight.total(0, what, now),
    );
    return [reviews, satisfied, inBoth - reviews, satisfiedInBoth - satisfied];
  }
}
