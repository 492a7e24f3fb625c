import { cellText } from '../../words/cell-text.ts';
import { meanCell, ratioCell } from './cells.ts';
import type { Insight, InsightCell, InsightRow, InsightTable, PlayedArm } from './insight.ts';
import { TRUTH } from './truth-notes.ts';

type Noted = keyof typeof TRUTH;

/** Reads counts of all runs: how many in a run, and one as a share of several. */
class Reader {
  readonly #notes: readonly Float64Array[];
  readonly #level: number;

  constructor(notes: readonly Float64Array[], level: number) {
    this.#notes = notes;
    this.#level = level;
  }

  #sums(names: readonly Noted[]): number[] {
    return this.#notes.map((run) => names.reduce((sum, name) => sum + run[TRUTH[name]], 0));
  }

  many(...names: readonly Noted[]): InsightCell {
    return meanCell(this.#sums(names), 'count', this.#level);
  }

  share(above: readonly Noted[], below: readonly Noted[]): InsightCell {
    return ratioCell({ above: this.#sums(above), below: this.#sums(below), scale: 100 }, 'percent', this.#level);
  }

  points(above: Noted): InsightCell {
    const parts = { above: this.#sums([above]), below: this.#sums(['looks']), scale: 1 };
    return ratioCell(parts, 'points', this.#level);
  }
}

const row = (name: string, ...cells: readonly InsightCell[]): InsightRow => ({ name, cells });

function escalations(read: Reader): InsightTable {
  const made = ['escalatedNeeded', 'escalatedNeedless'] as const;
  const needed = ['escalatedNeeded', 'keptThoughNeeded'] as const;
  return {
    title: 'Escalations',
    verdict: `Of tickets that needed it ${cellText(read.share(['keptThoughNeeded'], needed))} were not escalated, which no dashboard shows.`,
    columns: ['tickets a run', 'share'],
    rows: [
      row('shown: escalated', read.many(...made), read.share(made, [...made, 'keptThoughNeeded', 'keptRightly'])),
      row('shown: … and it was right', read.many('escalatedNeeded'), read.share(['escalatedNeeded'], made)),
      row('truth: needed it', read.many(...needed), read.share(needed, [...made, 'keptThoughNeeded', 'keptRightly'])),
      row('truth: needed it and was kept', read.many('keptThoughNeeded'), read.share(['keptThoughNeeded'], needed)),
      row('truth: did not need it', read.many('escalatedNeedless'), read.share(['escalatedNeedless'], made)),
    ],
    says: ['Of tickets that were escalated or closed. What was needed and never made shows on no dashboard.'],
  };
}

function causes(read: Reader): InsightTable {
  const beyond = ['beyondFiltered', 'beyondCounted'] as const;
  const within = ['withinFiltered', 'withinCounted'] as const;
  return {
    title: 'Causes of bad reviews (three stars and fewer)',
    verdict: `Of bad reviews with a cause beyond the desk ${cellText(read.share(['beyondCounted'], beyond))} count against the expert all the same.`,
    columns: ['reviews a run', 'share'],
    rows: [
      row(
        'shown: filtered as uncontrollable',
        read.many('beyondFiltered', 'withinFiltered'),
        read.share(['beyondFiltered', 'withinFiltered'], [...beyond, ...within]),
      ),
      row('truth: cause beyond the desk', read.many(...beyond), read.share(beyond, [...beyond, ...within])),
      row('… and counted against the expert', read.many('beyondCounted'), read.share(['beyondCounted'], beyond)),
      row('truth: no such cause', read.many(...within), read.share(within, [...beyond, ...within])),
      row('… and filtered all the same', read.many('withinFiltered'), read.share(['withinFiltered'], within)),
    ],
    says: [
      'Counted against the expert is right where the answer was worse than the cause; filtered all the same are waits before anybody accepted.',
    ],
  };
}

function unseen(read: Reader): InsightTable {
  const never = ['expiredUnseenNotified', 'expiredUnseenUnnotified'] as const;
  const all = ['expiredSeen', ...never] as const;
  return {
    title: 'Offers neither accepted nor rejected',
    verdict: `Of offers that timed out ${cellText(read.share(never, all))} were never seen by their expert.`,
    columns: ['offers a run', 'share'],
    rows: [
      row('shown: timed out, first cause', read.many(...all), read.share(all, all)),
      row('truth: seen and ignored', read.many('expiredSeen'), read.share(['expiredSeen'], all)),
      row('truth: never seen', read.many(...never), read.share(never, all)),
      row('… with notifications on', read.many(never[0]), read.share([never[0]], all)),
      row('… with notifications off', read.many(never[1]), read.share([never[1]], all)),
    ],
    says: ['Nobody sees an offer while away from the desk; without notifications only a glance at the queue finds it.'],
  };
}

function staleness(read: Reader): InsightTable {
  return {
    title: 'An hour old, beside live',
    verdict: `A dashboard that is an hour old shows another band than the live one in ${cellText(read.share(['otherBand'], ['looks']))} of looks.`,
    columns: ['apart'],
    rows: [
      row('Rejected, points', read.points('rejectedApart')),
      row('Timed out, points', read.points('timedOutApart')),
      row('either is in another band by now', read.share(['otherBand'], ['looks'])),
    ],
    says: [
      'What an expert’s dashboard shows a minute before its refresh, against the same figures at that moment; mean distance, over experts with enough offers for a band.',
    ],
  };
}

function tablesOf([{ notes }]: readonly PlayedArm[], level: number): readonly InsightTable[] {
  const read = new Reader(notes, level);
  return [escalations(read), causes(read), unseen(read), staleness(read)];
}

/** What the desk can see of its tickets and people beside what is so. */
export const DASHBOARD_AND_TRUTH: Insight = {
  name: 'dashboard-and-truth',
  title: 'What the dashboard shows, and what is so',
  about: 'What dashboards say beside the truth: escalations, causes, offers nobody saw, and how stale an hour is.',
  scenario: 'expert-marketplace',
  replications: 20,
  notes: 'truth',
  lacks: ({ figures }) => (figures.perExpert ? undefined : 'figures of single experts are off (figures.perExpert)'),
  arms: () => [{ name: 'as it is', presets: [], set: [] }],
  tables: tablesOf,
};
