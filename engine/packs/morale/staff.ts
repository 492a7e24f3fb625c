import { longerFloat64 } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';

/** What is known of each expert, by row. */
export class Staff extends StatePart {
  rows = 0;
  /** NaN before it was first taken. */
  morale = new Float64Array(0);
  /** Notices of the desk since it was last taken. */
  notices = new Float64Array(0);
  /** Time at work and time free when it was last taken, ms. */
  busy = new Float64Array(0);
  idle = new Float64Array(0);
  /** When the expert came instead of somebody else, ms; NaN for all others. */
  hiredAt = new Float64Array(0);
  /** 1 for those who were here when counting began. */
  wasThere = new Float64Array(0);

  /** Makes sure that everybody has a row. */
  reach(experts: number): void {
    if (experts <= this.rows) return;
    this.rows = experts;
    this.morale = longerFloat64(this.morale, experts, NaN);
    this.notices = longerFloat64(this.notices, experts);
    this.busy = longerFloat64(this.busy, experts);
    this.idle = longerFloat64(this.idle, experts);
    this.hiredAt = longerFloat64(this.hiredAt, experts, NaN);
    this.wasThere = longerFloat64(this.wasThere, experts);
  }
}
