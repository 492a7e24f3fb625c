import type { Alert, ExpertList, ScorecardChoice } from '../../engine/index.ts';
import type { Lever } from './lever.ts';
import type { Pace } from './pace.ts';
import type { FigureColumn } from './figure-column.ts';
import type { Role } from './roles.ts';

/** What a run is called; see `requests.ts`. */
export type RunId = string;

/** Where a run is in its life. `ready` can be played on, whatever its pace. */
export const RUN_STATES = ['ready', 'finished', 'stopped', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** A run in a list. Moments are milliseconds since its start. */
export interface RunListing {
  readonly run: RunId;
  readonly name: string;
  readonly scenario: string;
  readonly seed: string;
  readonly state: RunState;
  readonly pace: Pace;
  readonly now: number;
  /** The furthest moment ever played. */
  readonly edge: number;
  readonly viewers: number;
  /** When it was started, by the clock on the wall: ISO 8601. */
  readonly startedAt: string;
  /** Whether the server has it at hand; a run that sleeps is woken by whoever watches it. */
  readonly isAwake: boolean;
  /** Where it branched off. */
  readonly forkedFrom?: { readonly run: RunId; readonly at: number };
}

/** A run that is awake. */
export interface RunSummary extends RunListing {
  /** The policy that routes now. */
  readonly policy: string;
  readonly horizon: number;
  /** Until then nothing is measured. */
  readonly warmUp: number;
  /** Length of a reporting interval. */
  readonly interval: number;
  /** Experts that ever work here. */
  readonly experts: number;
  /** Settings laid over the scenario. */
  readonly overrides: readonly string[];
}

/** A lever as it was pulled: one of the scenario, or one of the moment. */
export interface PulledLever {
  /** From 0, in the order of pulling; those of the scenario stand before those of the moment. */
  readonly number: number;
  readonly at: number;
  /** Events played before it; null for levers of the scenario, whose moment alone counts. */
  readonly eventsPlayed: number | null;
  readonly of: 'scenario' | 'moment';
  readonly lever: Lever | { readonly lever: Lever['lever'] };
  /** The lever in words. */
  readonly words: string;
}

export interface Bookmark {
  readonly bookmark: number;
  readonly at: number;
  readonly label: string;
}

/** Why a run broke off. */
export interface RunFailure {
  readonly message: string;
  readonly seed: string;
  /** Events played before it; the next one is at fault. */
  readonly eventsPlayed: number;
  readonly at: number;
  /** A command that plays it again up to there. */
  readonly replay: string;
}

/** All that changes about a run but its figures: sent whole whenever any of it changes. */
export interface RunDetails {
  readonly summary: RunSummary;
  /** Rises with every jump in time; whoever draws over time begins anew. */
  readonly epoch: number;
  /** Levers of the whole run, those ahead of its moment too, by number. */
  readonly levers: readonly PulledLever[];
  readonly bookmarks: readonly Bookmark[];
  readonly failure?: RunFailure;
  /** Of the whole run, once it is finished: the same number on any machine that plays it. */
  readonly fingerprint?: string;
}

/**
 * How chosen figures went up to the edge, however the run has jumped. Keys are those of figures, and `now.waiting`, `now.offered`,
 * `now.held`, `now.open` and `now.online` for the counts at the moment itself.
 */
export interface Series {
  readonly keys: readonly string[];
  readonly moments: readonly number[];
  /** A list for each key; null while what a figure needs has not happened. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** What a new viewer of a run is told once. */
export interface Joined {
  readonly details: RunDetails;
  readonly role: Role;
  /** Figures in the order of the columns of frames. */
  readonly figures: readonly FigureColumn[];
  /** In order of the floor in frames. A lever may hire more: a frame with more experts asks for `experts` again. */
  readonly experts: ExpertList;
  /** What tickets come in, and what arrives: names that levers and breakdowns use. */
  readonly streams: readonly string[];
  readonly categories: readonly string[];
  readonly policies: readonly string[];
  /** Local date on which the run starts at 00:00, in days since 1970-01-01; null where the scenario has no calendar. */
  readonly startDay: number | null;
  readonly series: Series;
  /** The newest frame; see `frame.ts`. */
  readonly frame: ArrayBuffer;
  readonly alerts: readonly Alert[];
  /** Whose scorecard the scenario shows first, or figures of its own choice. */
  readonly scorecard: ScorecardChoice;
  /** Number of the next event. */
  readonly nextEvent: number;
}
