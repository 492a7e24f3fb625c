import { lengthFor } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';
import { lengthenColumns } from '../../world/rows.ts';

const FIRST_ROWS = 64;

/** What has been said about a ticket of the community so far, by its row. */
export class Conversations extends StatePart {
  private rows = FIRST_ROWS;
  /** When the member first spoke of it, in the group for a report that was moved to the portal. */
  bornAt = new Float64Array(FIRST_ROWS);
  /** Messages of both sides since then. */
  messages = new Int32Array(FIRST_ROWS);
  /** 1 for a report in the portal that began in the group. */
  isMoved = new Uint8Array(FIRST_ROWS);
  isAccepted = new Uint8Array(FIRST_ROWS);
  isAnswered = new Uint8Array(FIRST_ROWS);
  /** 1 while what follows its solution is still to be done, at this very moment. */
  isJustSolved = new Uint8Array(FIRST_ROWS);
  /** 1 for a post that has only just been called for. */
  isUnwritten = new Uint8Array(FIRST_ROWS);
  /** What was counted when it was solved last. */
  messagesToSolution = new Int32Array(FIRST_ROWS);
  msToSolution = new Float64Array(FIRST_ROWS);

  open(ticket: number, bornAt: number, messages: number, isMoved: boolean): void {
    if (ticket >= this.rows) {
      const longer = lengthFor(ticket, this.rows);
      lengthenColumns(this, this.rows, longer);
      this.rows = longer;
    }
    this.bornAt[ticket] = bornAt;
    this.messages[ticket] = messages;
    this.isMoved[ticket] = isMoved ? 1 : 0;
    this.isAccepted[ticket] = 0;
    this.isAnswered[ticket] = 0;
    this.isJustSolved[ticket] = 0;
    this.isUnwritten[ticket] = 0;
    this.messagesToSolution[ticket] = 0;
    this.msToSolution[ticket] = 0;
  }
}
