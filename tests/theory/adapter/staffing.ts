import type { Periods } from './arrivals.ts';
import type { Clock } from './clock.ts';
import type { Fields } from './fields.ts';
import { lawAt, type ModelLaw } from './laws.ts';

/** When the experts are there. */
export interface Staffing {
  /** Experts on duty by period. */
  readonly levels?: readonly number[];
  readonly highest?: number;
  readonly periods?: Periods;
  /** Mean times of coming and going. */
  readonly means: readonly number[];
  readonly alternates: boolean;
  /** As in a file. */
  schedule(clock: Clock): unknown;
}

/** Reads a roster by period, or periods that alternate; always there otherwise. */
export function readStaffing(fields: Fields, periods: Periods | undefined, hour: number): Staffing {
  const levels = fields.numbers('agentsPerHour') ?? fields.numbers('expertsPerPeriod');
  fields.pass('expertsPerPeriod');
  const online = lawAt(fields, 'online');
  const offline = lawAt(fields, 'offline');
  if (levels !== undefined && online !== undefined) fields.refuse('online', 'experts have a roster as well');
  if ((online === undefined) !== (offline === undefined))
    fields.refuse('online', 'periods online and offline go together');
  if (levels !== undefined) {
    const length = periods?.length ?? fields.number('periodLength') ?? hour;
    return {
      levels,
      highest: Math.max(...levels),
      periods: periods ?? { length, count: levels.length },
      means: [],
      alternates: false,
      schedule: (clock) => ({ every: clock.size(length), cycle: 'once', staffed: levels }),
    };
  }
  if (online === undefined || offline === undefined) return { means: [], alternates: false, schedule: () => 'always' };
  return { means: [online.mean, offline.mean], alternates: true, schedule: alternating(online, offline) };
}

const alternating =
  (online: ModelLaw, offline: ModelLaw) =>
  (clock: Clock): unknown => ({ online: online.inFile(clock.size), offline: offline.inFile(clock.size) });

/** What the desk does when a shift ends or somebody goes offline, as in a file. */
export function readShiftEnd(fields: Fields, { alternates }: Staffing): Readonly<Record<string, unknown>> {
  const said = fields.text('shiftEnd');
  const isKnown = said === undefined || /finish ticket in hand|in progress are completed|finish/.test(said);
  if (!isKnown) fields.refuse('shiftEnd', 'only "finish ticket in hand" is known');
  // Held tickets survive going offline: whoever has accepted one finishes it.
  return { shiftEnd: alternates ? 'finish-all' : 'finish-in-hand', offline: { onPending: 'keep' } };
}
