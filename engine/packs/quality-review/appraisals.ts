import { lengthFor, longerFloat64 } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';
import { behaviourOf, type ReviewMarks } from './review-marks.ts';

/** A point of 100 is so much of a mark of 1 to 5. */
const MARKS_PER_POINT = 0.04;

/** What reviews have said of each expert since the last appraisal. */
export class Appraisals extends StatePart {
  private reviews = new Float64Array(8);
  private points = new Float64Array(8);
  private behaviour = new Float64Array(8);

  add(expert: number, marks: ReviewMarks): void {
    if (expert >= this.reviews.length) this.#growTo(lengthFor(expert, this.reviews.length));
    this.reviews[expert]++;
    this.points[expert] += marks.score;
    this.behaviour[expert] += behaviourOf(marks);
  }

  #growTo(length: number): void {
    this.reviews = longerFloat64(this.reviews, length);
    this.points = longerFloat64(this.points, length);
    this.behaviour = longerFloat64(this.behaviour, length);
  }

  /** Gives the marks of everybody who was reviewed, 1 to 5, rounded, and begins anew. */
  close(appraise: (expert: number, competence: number, behaviour: number) => void): void {
    for (let expert = 0; expert < this.reviews.length; expert++) {
      const reviews = this.reviews[expert];
      if (reviews === 0) continue;
      const competence = Math.round(1 + (MARKS_PER_POINT * this.points[expert]) / reviews);
      appraise(expert, competence, Math.round(this.behaviour[expert] / reviews));
    }
    for (const column of [this.reviews, this.points, this.behaviour]) column.fill(0);
  }
}
