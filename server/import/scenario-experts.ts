import type { HistoryFit } from './fit-history.ts';
import { everyText, histogramLines, numberText, spanText, weekLines } from './scenario-numbers.ts';
import { staffedAt } from './staff-seen.ts';

const ASSUMED_MEAN_MS = 480_000;
const ASSUMED_OCCUPANCY = 0.85;

/** Experts on duty, and how they answer offers. */
export function expertLines(fit: HistoryFit): string[] {
  const { staffed, every, origin } = staffOf(fit);
  const count = staffed.reduce((most, each) => Math.max(most, each), 1);
  return [
    'experts:',
    '  - name: experts',
    `    count: ${count} # the most at once, below`,
    '    schedule:',
    `      every: ${everyText(every)}`,
    '      cycle: week',
    `      staffed: # ${origin}`,
    ...weekLines(staffed.map(String)),
    ...takenUpLines(fit),
    ...responseLines(fit),
  ];
}

function takenUpLines({ takenUp }: HistoryFit): string[] {
  if (takenUp === undefined) return [];
  const { factor, seenWait, waitWithout } = takenUp;
  return [
    `    workFactor: ${numberText(factor)} # fitted: tickets take experts up longer than the work, such as until they take the next; so the days seen`,
    `    # wait ${spanText(seenWait)} on average when they are played again, as they did; with the work alone ${spanText(waitWithout)}`,
  ];
}

function staffOf({ staff, arrivals, work }: HistoryFit): {
  readonly every: number;
  readonly staffed: readonly number[];
  readonly origin: string;
} {
  if (staff !== undefined) {
    const how =
      staff.how === 'presence'
        ? 'mean of experts at work over time, pauses under 15 min counted as being there'
        : 'mean of different experts at work in that hour';
    return {
      every: staff.every,
      staffed: staff.byIntervalOfWeek.map(staffedAt),
      origin: `seen: ${how}, a lower bound of those on duty; rounded up from .25`,
    };
  }
  const mean = work.fits.length > 0 ? work.mean : ASSUMED_MEAN_MS;
  return {
    every: arrivals.every,
    staffed: arrivals.byIntervalOfWeek.map((tickets) =>
      Math.ceil((tickets * mean) / arrivals.every / ASSUMED_OCCUPANCY),
    ),
    origin: `assumed: the file has no experts; tickets x mean work at ${100 * ASSUMED_OCCUPANCY} % occupancy`,
  };
}

function responseLines({ offers }: HistoryFit): string[] {
  if (offers?.answer === undefined) return [];
  const accept = Number(offers.acceptShare.toFixed(4));
  return [
    '    response:',
    `      accept: ${accept} # fitted: ${offers.accepted} of ${offers.accepted + offers.rejected} answers, half an answer of each kind added`,
    `      reject: ${Number((1 - accept).toFixed(4))} # fitted: the rest; nobody ignores by will, whoever is slower than the limit times out`,
    `      answer: # fitted: Kaplan-Meier over ${offers.offers} offers; the ${offers.expired} without an answer are censored`,
    ...histogramLines(offers.answer, 8),
  ];
}

/** Rules of the desk. */
export function deskLines({ offers, patience, channels }: HistoryFit): string[] {
  const lines = ['desk:', '  offering: { policy: longest-idle } # assumed'];
  if (patience !== undefined) lines.push('  patienceEnds: acceptance # assumed: who is talked to does not leave');
  if (offers?.limit !== undefined) {
    lines.push('  channels:');
    for (const name of Object.keys(channels)) {
      lines.push(
        `    ${name}: { offerTimeout: ${spanText(offers.limit)} } # seen: median time of offers without an answer`,
      );
    }
  }
  return lines;
}
