import {
  fitArrivals,
  fitLaws,
  fitOffers,
  kaplanMeier,
  type ArrivalFit,
  type LawFits,
  type OfferAnswer,
  type OfferFit,
  type SurvivalCurve,
} from '../../engine/index.ts';
import type { History } from './history.ts';
import { shortWorks, type ShortWorks } from './short-works.ts';
import { staffSeen, type StaffSeen } from './staff-seen.ts';
import { outcomesOf, waitOf } from './waits-seen.ts';
import { answerOf, channelOf } from './words.ts';

/** A kind of ticket. */
export interface CategoryFit {
  readonly name: string;
  readonly tickets: number;
  /** Its own work, where there are enough values; that of all tickets otherwise. */
  readonly work?: LawFits;
}

/** Where the work on a ticket is known from. */
export type WorkSource = 'handle' | 'answered to ended' | 'nowhere';

/** How much longer a ticket takes an expert up than the work on it, chosen by what customers waited. */
export interface TakenUp {
  /** The work times this is what an expert is taken up, 1 to 1.5. */
  readonly factor: number;
  /** Mean wait that was seen, and that of a simulation of the same days by the work alone, ms. */
  readonly seenWait: number;
  readonly waitWithout: number;
}

/** Everything that a history says about a desk. */
export interface HistoryFit {
  readonly arrivals: ArrivalFit;
  readonly channels: Readonly<Partial<Record<'email' | 'chat' | 'voice', number>>>;
  /** Whether the channels stand in the file; otherwise they are a guess. */
  readonly channelsAreSeen: boolean;
  readonly categories: readonly CategoryFit[];
  readonly work: LawFits;
  readonly workSource: WorkSource;
  /** Absent where there is no spike of very short works. */
  readonly shortWorks?: ShortWorks;
  /** Share of tickets that ended on a later day than they were answered on, 0 to 1; NaN when not known. */
  readonly overnight: number;
  /** Customers who left and customers who were answered before; absent when nobody is known to have left. */
  readonly patience?: SurvivalCurve;
  readonly offers?: OfferFit;
  /** Absent where nothing has to be added to the work, or that is not known. */
  readonly takenUp?: TakenUp;
  /** Experts at work over the week; absent without a column of experts. */
  readonly staff?: StaffSeen;
}

const DAY_MS = 86_400_000;
/** Of tickets that last over night so often, the time from answer to end is no work. */
const MOST_OVERNIGHT = 0.05;
const FEWEST_VALUES = 20;
const FEWEST_OF_CATEGORY = 200;
const MOST_CATEGORIES = 12;
/** Work as short as this is what calls and chats have. */
const SHORT_WORK_MS = 1_800_000;

/** Fits arrivals, work, patience and answers to offers. @param history at least one row */
export function fitHistory(history: History): HistoryFit {
  const arrivals = fitArrivals(history.moments.created!);
  const { source, times, overnight } = workTimes(history);
  const patience = patienceOf(history);
  const offers = offersOf(history);
  const work = fitLaws(times);
  const staff = staffSeen(history, times, arrivals);
  const short = shortWorks(times);
  return {
    arrivals,
    ...channelsOf(history, patience !== undefined && work.median < SHORT_WORK_MS),
    categories: categoriesOf(history, times),
    work,
    workSource: source,
    overnight,
    ...(short === undefined ? {} : { shortWorks: short }),
    ...(patience === undefined ? {} : { patience }),
    ...(offers === undefined ? {} : { offers }),
    ...(staff === undefined ? {} : { staff }),
  };
}

export function workTimes({ rows, moments: { answered, ended }, durations: { handle } }: History): {
  readonly source: WorkSource;
  readonly times: Float64Array;
  readonly overnight: number;
} {
  if (handle !== undefined && handle.filter((time) => time > 0).length >= FEWEST_VALUES) {
    return { source: 'handle', times: handle, overnight: NaN };
  }
  const none = new Float64Array(rows).fill(NaN);
  if (answered === undefined || ended === undefined) return { source: 'nowhere', times: none, overnight: NaN };
  const spans = answered.map((from, row) => ended[row]! - from);
  const known = spans.filter((span) => span > 0).length;
  const nights = answered.filter((from, row) => Math.floor(from / DAY_MS) < Math.floor(ended[row]! / DAY_MS)).length;
  const overnight = nights / known;
  const isWork = known >= FEWEST_VALUES && overnight <= MOST_OVERNIGHT;
  return isWork
    ? { source: 'answered to ended', times: spans, overnight }
    : { source: 'nowhere', times: none, overnight };
}

/** Waits of customers who left, and of those answered before they did. Whoever did not wait says nothing. */
function patienceOf(history: History): SurvivalCurve | undefined {
  const outcome = outcomesOf(history);
  const times: number[] = [];
  const left: number[] = [];
  for (let row = 0; row < history.rows; row++) {
    const meaning = outcome(row);
    const wait = waitOf(history, row, meaning === 'abandoned');
    if (!(wait > 0) || meaning === undefined || meaning === 'other') continue;
    times.push(wait);
    left.push(meaning === 'abandoned' ? 1 : 0);
  }
  const curve = kaplanMeier({ times: Float64Array.from(times), ended: Uint8Array.from(left) });
  return curve.ends >= FEWEST_VALUES ? curve : undefined;
}

function offersOf({ rows, moments, words: { decision } }: History): OfferFit | undefined {
  if (decision === undefined || moments.offered === undefined || moments.decided === undefined) return undefined;
  const meanings = decision.names.map(answerOf);
  const times: number[] = [];
  const answers: OfferAnswer[] = [];
  for (let row = 0; row < rows; row++) {
    const answer = meanings[decision.codes[row]!];
    const time = moments.decided[row]! - moments.offered[row]!;
    if (answer === undefined || !(time >= 0)) continue;
    times.push(time);
    answers.push(answer);
  }
  return answers.length >= FEWEST_VALUES ? fitOffers({ times: Float64Array.from(times), answers }) : undefined;
}

function channelsOf(
  { words: { channel } }: History,
  isPhone: boolean,
): Pick<HistoryFit, 'channels' | 'channelsAreSeen'> {
  if (channel === undefined) return { channels: { [isPhone ? 'voice' : 'email']: 1 }, channelsAreSeen: false };
  const meanings = channel.names.map(channelOf);
  const channels: Partial<Record<'email' | 'chat' | 'voice', number>> = {};
  for (const code of channel.codes) {
    const meaning = meanings[code];
    if (meaning !== undefined) channels[meaning] = (channels[meaning] ?? 0) + 1;
  }
  return { channels, channelsAreSeen: true };
}

/** The most frequent categories; all others together are one. */
function categoriesOf({ rows, words: { category } }: History, times: Float64Array): CategoryFit[] {
  if (category === undefined) return [];
  const shown = Math.min(MOST_CATEGORIES, category.names.length);
  const counts = new Float64Array(shown + 1);
  for (const code of category.codes) counts[Number.isNaN(code) ? shown : Math.min(code, shown)]!++;
  return Array.from(counts, (tickets, place) => {
    const name = place < shown ? category.names[place]! : 'all others';
    const own = times.filter((time, row) => time > 0 && category.codes[row] === place);
    return { name, tickets, ...(own.length >= FEWEST_OF_CATEGORY ? { work: fitLaws(own) } : {}) };
  }).filter(({ tickets }) => tickets > 0 && rows > 0);
}
