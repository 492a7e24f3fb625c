import { longerFloat64 } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';
import type { World } from '../../world/world.ts';
import { APPRAISED, type AppraisalMarks, packAppraisal, readAppraisal } from './appraisal-marks.ts';
import { Attended } from './attended.ts';
import { KnownOfExperts } from './known-of-experts.ts';

/** An appraisal of one expert. */
export interface Appraisal {
  /** ms since the start of the run. */
  readonly at: number;
  readonly marks: AppraisalMarks;
}

/** Experts are appraised from all round, by what has become known of them since the last time (K-109). */
export class Appraisals extends StatePart {
  readonly known = new KnownOfExperts();
  private readonly attended: Attended;
  /** The last appraisal of each expert: its moment, and its marks as one number; 0 for none. */
  private lastAt = new Float64Array(0);
  private lastMarks = new Float64Array(0);
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
    this.attended = new Attended(world);
  }

  /** Everybody who works here and of whom anything is known gets marks; then everything begins anew. */
  appraise(tell: (expert: number, marks: AppraisalMarks) => void): void {
    const { experts, presence, calendar } = this.#world;
    this.known.reach(experts.count);
    this.lastAt = longerFloat64(this.lastAt, experts.count);
    this.lastMarks = longerFloat64(this.lastMarks, experts.count);
    for (let expert = 0; expert < experts.count; expert++) {
      if (!presence.isEmployed(expert)) continue;
      const marks = this.known.marksOf(expert, this.attended.shareOf(expert));
      if (APPRAISED.every((appraised) => marks[appraised] === null)) continue;
      this.lastAt[expert] = calendar.now;
      this.lastMarks[expert] = packAppraisal(marks);
      tell(expert, marks);
    }
    this.known.begin();
    this.attended.begin();
  }

  /** The last appraisal of an expert; undefined before the first. */
  lastOf(expert: number): Appraisal | undefined {
    const packed = this.lastMarks[expert] ?? 0;
    return packed === 0 ? undefined : { at: this.lastAt[expert], marks: readAppraisal(packed) };
  }
}
