import { longerFloat64 } from '../columns.ts';
import { StatePart } from '../state-part.ts';

/**
 * The customers of a finite population who have no open ticket, by the end of their thinking: a binary heap of times.
 * Customers are alike and their thinking times independent, so nobody asks which is which.
 */
export class ThinkingCustomers extends StatePart {
  /** Ends of thinking; none is after those at twice its place + 1 and + 2. */
  private ends = new Float64Array(16);
  /** How many are thinking. */
  count = 0;
  /** Thinking times begun so far: the ordinal of the next one's draw. */
  begun = 0;

  /** The earliest end of thinking; Infinity when nobody thinks. */
  get first(): number {
    return this.count > 0 ? this.ends[0] : Infinity;
  }

  /** One more customer begins to think, until `end`. */
  add(end: number): void {
    if (this.count === this.ends.length) this.ends = longerFloat64(this.ends, 2 * this.count);
    const ends = this.ends;
    let place = this.count++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (ends[parent] <= end) break;
      ends[place] = ends[parent];
      place = parent;
    }
    ends[place] = end;
    this.begun++;
  }

  /** The customer whose thinking ends first is done. Somebody must be thinking. */
  removeFirst(): void {
    const ends = this.ends;
    const count = --this.count;
    const end = ends[count];
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= count) break;
      if (child + 1 < count && ends[child + 1] < ends[child]) child++;
      if (ends[child] >= end) break;
      ends[place] = ends[child];
      place = child;
    }
    ends[place] = end;
  }
}
