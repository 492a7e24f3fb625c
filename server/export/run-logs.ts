import type { HappeningListener, World } from '../../engine/index.ts';
import type { Listening } from '../executors/in-process.ts';
import { EventLines } from './event-lines.ts';
import { TicketRecords } from './ticket-records.ts';
import { WholeFile } from './whole-file.ts';

/** A log of one run on its way into a file. */
interface RunLog {
  listen(world: World): HappeningListener;
  /** The run has ended well: the file becomes complete. */
  finish(): Promise<void>;
  giveUp(): void;
}

const FORMS = { '.csv': 'csv', '.parquet': 'parquet' } as const;

/** Which files are wanted. */
export interface WantedLogs {
  /** A row a ticket, as Parquet or CSV by the ending of the name. */
  readonly tickets?: string;
  /** A line an event, as JSON. */
  readonly events?: string;
}

/** The files that are written while one run is played. */
export class RunLogs {
  readonly #logs: readonly RunLog[];

  private constructor(logs: readonly RunLog[]) {
    this.#logs = logs;
  }

  /**
   * Begins the files that are wanted, so that one that cannot be written is known before anything is played.
   *
   * @throws Trouble when a file cannot be written.
   */
  static async open({ tickets, events }: WantedLogs): Promise<RunLogs> {
    return new RunLogs([
      ...(events === undefined ? [] : [openEvents(events)]),
      ...(tickets === undefined ? [] : [await openTickets(tickets)]),
    ]);
  }

  /** Whether any file is wanted at all. */
  get areWanted(): boolean {
    return this.#logs.length > 0;
  }

  get listening(): readonly Listening[] {
    return this.#logs.map((log) => (world) => log.listen(world));
  }

  async finish(): Promise<void> {
    for (const log of this.#logs) await log.finish();
  }

  giveUp(): void {
    for (const log of this.#logs) log.giveUp();
  }
}

/** What a ticket file is written as, by its ending; undefined for any other ending. */
export function formOfTicketFile(path: string): 'csv' | 'parquet' | undefined {
  const ending = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';
  return Object.hasOwn(FORMS, ending) ? FORMS[ending as keyof typeof FORMS] : undefined;
}

async function openTickets(path: string): Promise<RunLog> {
  const file = new WholeFile(path);
  file.letGo();
  // Loaded only when asked for: the database is a library of 70 MB.
  const { TicketTable } = await import('../catalogue/ticket-table.ts');
  const table = await TicketTable.open();
  let records: TicketRecords | undefined;
  return {
    listen: (world) => (records = new TicketRecords(world, (record) => table.add(record))),
    async finish() {
      records?.end();
      await table.write(file.draft, formOfTicketFile(path) ?? 'csv');
      table.close();
      file.finish();
    },
    giveUp() {
      table.close();
      file.giveUp();
    },
  };
}

function openEvents(path: string): RunLog {
  const file = new WholeFile(path);
  let lines: EventLines | undefined;
  return {
    listen: (world) => (lines = new EventLines(world, (text) => file.write(text))),
    finish() {
      lines?.end();
      file.finish();
      return Promise.resolve();
    },
    giveUp: () => file.giveUp(),
  };
}
