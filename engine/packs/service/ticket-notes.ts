import { lengthFor } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';
import { lengthenColumns } from '../../world/rows.ts';
import { NONE } from '../../world/tickets.ts';

const FIRST_ROWS = 256;

/** What is remembered of each ticket, by its row. */
export class TicketNotes extends StatePart {
  rows = FIRST_ROWS;
  /** When the customer wrote last without having had an answer; NaN when nothing is unanswered. */
  writtenAt = new Float64Array(FIRST_ROWS);
  solvedAt = new Float64Array(FIRST_ROWS);
  solvedBy = new Int32Array(FIRST_ROWS);
  acceptances = new Int32Array(FIRST_ROWS);
  /** Calendar entry of the end of the time allowed to the first reply; 0 when none. */
  dueTimer = new Int32Array(FIRST_ROWS);
  /** … and of the time allowed to the resolution. */
  resolutionTimer = new Int32Array(FIRST_ROWS);
  /** Whether it is known that the resolution came in time, or did not. */
  isResolutionDue = new Uint8Array(FIRST_ROWS);
  isMarked = new Uint8Array(FIRST_ROWS);
  isAcknowledged = new Uint8Array(FIRST_ROWS);
  /** 1 once it is not the first contact on its matter. */
  isRepeat = new Uint8Array(FIRST_ROWS);
  /** Whether the last solution was in time, and at the first contact as far as is known. */
  isInTime = new Uint8Array(FIRST_ROWS);
  isFirstContact = new Uint8Array(FIRST_ROWS);

  /** A ticket has arrived in this row. */
  open(ticket: number, now: number, isMarked: boolean): void {
    if (ticket >= this.rows) {
      const rows = lengthFor(ticket, this.rows);
      lengthenColumns(this, this.rows, rows);
      this.rows = rows;
    }
    this.writtenAt[ticket] = now;
    this.solvedAt[ticket] = NaN;
    this.solvedBy[ticket] = NONE;
    this.acceptances[ticket] = 0;
    this.dueTimer[ticket] = 0;
    this.resolutionTimer[ticket] = 0;
    this.isResolutionDue[ticket] = 0;
    this.isMarked[ticket] = isMarked ? 1 : 0;
    this.isAcknowledged[ticket] = 0;
    this.isRepeat[ticket] = 0;
    this.isInTime[ticket] = 0;
    this.isFirstContact[ticket] = 0;
  }
}
