/** What server and page say to each other. The page imports this and nothing else of the server. */
export { PROTOCOL_VERSION } from './version.ts';
export { PROBLEM_CODES } from './problem.ts';
export type { Answer, Problem, ProblemCode } from './problem.ts';
export { codeOfPace, FASTEST_SPEEDUP, paceOfCode, paceSchema } from './pace.ts';
export type { Pace } from './pace.ts';
export { leverSchema } from './lever.ts';
export type { Lever } from './lever.ts';
export { LONGEST_SCENARIO, REQUESTS, sourceSchema, startRunSchema } from './requests.ts';
export type { CheckedRequest, Request, RequestName } from './requests.ts';
export { ROLE_FOR, ROLES } from './roles.ts';
export type { Role } from './roles.ts';
export { RUN_STATES } from './run-picture.ts';
export type {
  Bookmark,
  Joined,
  PulledLever,
  RunDetails,
  RunFailure,
  RunId,
  RunListing,
  RunState,
  RunSummary,
  Series,
} from './run-picture.ts';
export type { ColumnBand, FigureColumn } from './figure-column.ts';
export type {
  Answers,
  AnswerTo,
  BreakdownAnswer,
  BreakdownRow,
  ClassCode,
  Resynced,
  StoryPart,
  TicketStory,
  Welcome,
  WhyAnswer,
} from './answers.ts';
export { ANSWER_CHECKS, reasonRowSchema, VOLUME_GRAINS, volumePeriodSchema } from './readings.ts';
export type { Exceptions, ExceptionsChange, ExceptionsHour, Reasons, Volume } from './readings.ts';
export type { Comparison, PairedFigure } from './comparison.ts';
export { MOST_EVENTS_IN_BATCH, nextEventAfter } from './event-batch.ts';
export type { EventBatch } from './event-batch.ts';
export { decodeFrame, encodeFrame, HEADER } from './frame.ts';
export type { Frame, FrameHeader, FrameParts, HeaderField } from './frame.ts';
export { REJECT_REASONS, sentTicketSchema } from './open-desk.ts';
export type { Done, Offered, Seat, SentTicket, Withdrawn } from './open-desk.ts';
export type { AlertList, ClientToServer, ServerToClient } from './messages.ts';
export { MOST_DRAFTS, PLAN_NAME, planRequestSchema } from './plan-request.ts';
export type {
  ImportRequest,
  PlanBase,
  PlannedSource,
  PlanRequest,
  PlanWish,
  ReportRequest,
  RosterRequest,
  WishedBase,
} from './plan-request.ts';
export { planStatusSchema } from './plans.ts';
export { firstWrong, wrongFields } from './wrong-fields.ts';
export type {
  ComparedPlans,
  PlanArm,
  PlanInterval,
  PlanPair,
  PlanResult,
  PlanState,
  PlanStatus,
  PlanTarget,
} from './plans.ts';
export type {
  FrontierResult,
  ImportResult,
  PlanRange,
  ReportResult,
  RosterResult,
  StaffResult,
  TornadoResult,
  PlanOrigin,
} from './plan-results.ts';
