import type {
  Breakdown,
  ExpertList,
  LeverDefinition,
  Explanation,
  ExpertDashboard,
  ExplainedOffer,
  FigureSnapshot,
  FigureValues,
  SimulationEvent,
} from '../../engine/index.ts';
import type { Comparison } from './comparison.ts';
import type { EventBatch } from './event-batch.ts';
import type { Exceptions, Reasons, Volume } from './readings.ts';
import type { Done, Seat } from './open-desk.ts';
import type { RequestName } from './requests.ts';
import type { Role } from './roles.ts';
import type { Joined, RunDetails, RunId, RunListing, RunSummary, Series } from './run-picture.ts';

/** What this server is and what the asker may do. */
export interface Welcome {
  readonly version: number;
  readonly role: Role;
  /** The one run that a member of a class may watch. */
  readonly onlyRun?: RunId;
  readonly runs: readonly RunListing[];
}

/** A row of a breakdown; intervals also say from and until when. */
export interface BreakdownRow {
  readonly name: string;
  readonly figures: FigureValues;
  readonly from?: number;
  readonly until?: number;
}

export interface BreakdownAnswer {
  readonly by: Breakdown;
  readonly at: number;
  readonly rows: readonly BreakdownRow[];
}

/** A moment in the story of a ticket: something happened, or it began to wait because nobody could be offered it. */
export type StoryPart =
  | { readonly kind: 'event'; readonly event: SimulationEvent; readonly explanation?: ExplainedOffer }
  | { readonly kind: 'waits'; readonly at: number; readonly explanation: Explanation };

export interface TicketStory {
  readonly ticket: number;
  /** Moment of the run up to which it is told. */
  readonly at: number;
  readonly parts: readonly StoryPart[];
  /** Where the ticket is then, in a word; null when it is over. */
  readonly state: string | null;
}

/** Who could have had a ticket at one of its offers; without offer and moment, who could have it now. */
export interface WhyAnswer {
  readonly explanation: Explanation;
  /** Which offer of the ticket, from 1. */
  readonly offer: number | null;
  readonly at: number;
}

/** Events after a gap: what is still at hand, or word that it is gone. */
export type Resynced =
  | { readonly kind: 'events'; readonly batches: readonly EventBatch[]; readonly nextEvent: number }
  /** Too far back, or the run has jumped meanwhile: take this and go on. */
  | { readonly kind: 'snapshot'; readonly frame: ArrayBuffer; readonly epoch: number; readonly nextEvent: number };

/** A code for a class. */
export interface ClassCode {
  readonly code: string;
  /** Path and query that open the page with it. */
  readonly path: string;
  /** ISO 8601, by the clock on the wall. */
  readonly expiresAt: string;
}

/** What each request is answered with. */
export interface Answers {
  readonly hello: Welcome;
  readonly listRuns: readonly RunListing[];
  readonly startRun: RunSummary;
  readonly watchRun: Joined;
  readonly leaveRun: null;
  readonly setPace: RunDetails;
  readonly step: RunDetails;
  readonly seek: RunDetails;
  readonly fork: RunSummary;
  readonly pullLever: RunDetails;
  readonly stopRun: RunSummary;
  readonly deleteRun: null;
  readonly joinDesk: Seat;
  readonly answerOffer: Done;
  readonly reply: Done;
  readonly escalate: Done;
  readonly leaveDesk: null;
  readonly addBookmark: RunDetails;
  readonly removeBookmark: RunDetails;
  readonly expertDashboard: ExpertDashboard;
  readonly ticketStory: TicketStory;
  readonly whyThisExpert: WhyAnswer;
  readonly breakdown: BreakdownAnswer;
  readonly intervals: BreakdownAnswer;
  readonly exceptions: Exceptions;
  readonly volume: Volume;
  readonly reasons: Reasons;
  readonly series: Series;
  readonly figures: FigureSnapshot;
  readonly experts: ExpertList;
  readonly levers: readonly LeverDefinition[];
  readonly compare: Comparison;
  readonly stopCompare: Comparison;
  readonly resync: Resynced;
  readonly inviteClass: ClassCode;
}

/** Names an answer for every request, and none for anything else. */
export type AnswerTo<Name extends RequestName> = Answers[Name];
