/** The one face of the engine: what servers, pages, benchmarks and commands may use. */
export { Simulation } from './simulation.ts';
export type { RunOutcome } from './simulation.ts';
export type { HappeningListener } from './log/happening.ts';
export { HAPPENING, HAPPENINGS } from './log/happening.ts';
export type { World } from './world/world.ts';

export { parseScenario, parseScenarioData } from './scenario/parse-scenario.ts';
export type { ParsedScenario, ParseOptions } from './scenario/parse-scenario.ts';
export type { Scenario, ServiceTarget } from './scenario/scenario.ts';
export type { ScenarioProblem } from './scenario/scenario-problem.ts';
export { problemsText, problemText } from './scenario/problem-text.ts';
export { scenarioJsonSchema } from './scenario/json-schema.ts';
export { SCENARIO_PRESETS } from './scenario/presets/scenario-presets.ts';
export { nearestName } from './scenario/text/nearest-name.ts';
export { POLICIES } from './routing/policies.ts';

export { ReplicationOrder } from './experiment/replication-order.ts';
export { nextBatch, REPLICATION_LIMITS } from './experiment/replications-needed.ts';
export type { PrecisionGoal } from './experiment/replications-needed.ts';
export { meanInterval, quantileInterval, ratioInterval } from './experiment/intervals.ts';
export type { Interval } from './experiment/intervals.ts';
export { expectedArrivals } from './arrivals/expected-arrivals.ts';
export { expectedTickets } from './scenario/checks/size.ts';
export { TICKET } from './world/tickets.ts';
export { CHANNELS } from './scenario/scenario.ts';

export { figureCatalogue, FIGURE_FAMILIES } from './kpi/catalogue/catalogue.ts';
export type { FiguresAsked } from './kpi/catalogue/catalogue.ts';
export { DELIBERATE_READINGS, LEFT_OUT } from './kpi/catalogue/accounted.ts';
export { PROCESSES } from './kpi/catalogue/processes.ts';
export { formulaText } from './words/formula-text.ts';
export type { Result } from './result.ts';
export { PACK_DEFAULTS } from './packs/pack-settings.ts';
export type { FigureDefinition, FigureFamily, FigureUnit } from './kpi/catalogue/figure-definition.ts';
export { toldFigure } from './kpi/catalogue/told-figure.ts';
export type { ToldFigure } from './kpi/catalogue/told-figure.ts';
export { bandIn, bandOf, bandScale, isGreyed } from './kpi/catalogue/bands.ts';
export type { Band } from './kpi/catalogue/bands.ts';
export { breakdownOf, expertName, figuresOf, intervalsOf, snapshotOf, totalsOf } from './kpi/snapshot.ts';
export type { Breakdown, BreakdownRow, FigureSnapshot, FigureValues, IntervalRow } from './kpi/snapshot.ts';
export type { Conservation } from './kpi/conservation.ts';
export { packFigures } from './experiment/packed-figures.ts';
export type { PackedFigures } from './experiment/packed-figures.ts';
export { replicatedFigures } from './experiment/replicated-figures.ts';
export type { ReplicatedFigure } from './experiment/replicated-figures.ts';
export { pairedFigures } from './experiment/paired-figures.ts';
export type { PairedFigure } from './experiment/paired-figures.ts';
export { comparedFigures, furtherPairs, levelOfEach } from './experiment/compared-figures.ts';
export type { ComparedArm, ComparedFigure } from './experiment/compared-figures.ts';
export {
  BestArm,
  FIRST_OF_EACH,
  ofEach,
  seenOf,
  untilDifferencesAreKnown,
  withinBudget,
} from './experiment/directors.ts';
export type { Director, RankedBy } from './experiment/directors.ts';
export { bestOf, certaintyOf } from './experiment/budget-allocation.ts';
export type { Certainty } from './experiment/budget-allocation.ts';
export { FIRST_ROWS } from './experiment/kim-nelson.ts';
export { decisionText } from './words/decision-text.ts';
export { swingText, tornadoSentence } from './words/tornado-sentence.ts';
export { worstReasonText } from './words/worst-text.ts';
export { hoursSentence } from './words/hours-sentence.ts';
export { planMoment, planSpan } from './words/plan-moment.ts';
export type { NameOfDay } from './words/plan-moment.ts';
export { policyFault, PolicyMistake } from './routing/own-policy.ts';
export type { PolicyModule } from './routing/own-policy.ts';
export type { ExpertView, FloorView, TicketView } from './routing/floor-view.ts';
export { ExplainLog } from './routing/explain-log.ts';
export { Draws } from './random/draws.ts';
export { samplerOf } from './random/sampler.ts';
export type { Sampler } from './random/sampler.ts';
export type { Distribution } from './random/distribution.ts';
export { Fingerprint } from './log/fingerprint.ts';
export { namedPresets } from './scenario/named-presets.ts';
export { describeHappening } from './log/describe.ts';
export type { SimulationEvent } from './log/simulation-event.ts';
export { explainChoice } from './routing/explain.ts';
export type { Explanation } from './routing/explain.ts';
export type { ExplainedOffer } from './routing/explain-log.ts';
export type { Candidate } from './routing/explain.ts';
export { dashboardOf } from './kpi/dashboard.ts';
export type { CountedReason, DashboardView, ExpertDashboard, ShownFigure, ShownFirstReplies } from './kpi/dashboard.ts';
export { liveLeaders } from './kpi/leaderboard.ts';
export type { Leader } from './kpi/leaderboard.ts';
export type { DurationSummary } from './kpi/duration-summary.ts';
export type { FigureValue } from './kpi/snapshot.ts';
export { launchMarkers, volumeOf } from './kpi/launch-markers.ts';
export { GRAINS, volumeByGrain } from './kpi/volume-grains.ts';
export type { CountedSpan, Grain, LaunchMarker, VolumePeriod } from './kpi/volume-grains.ts';
export { reasonsByChannel } from './kpi/reasons-by-channel.ts';
export type { ReasonRow } from './kpi/reasons-by-channel.ts';
export { suspicionsOf } from './kpi/suspicions.ts';
export type { Suspicions } from './kpi/suspicions.ts';
export type { FigureSettings } from './scenario/scenario.ts';

export { counted, countText, decimalText, momentText, spanText } from './words/amounts.ts';
export { leverSentence } from './words/lever-sentence.ts';
export { ticketStateText } from './words/ticket-state.ts';
export { differenceText, signedText } from './words/difference-text.ts';
export type { PairedDifference } from './words/difference-text.ts';
export { eventSentence } from './words/event-sentence.ts';
export type { NameExpert } from './words/event-sentence.ts';
export { offerLines, reasonInWords, waitLines } from './words/explanation-lines.ts';
export { inOneUnit, intervalText, NO_VALUE, valueText } from './words/figure-text.ts';
export type { WrittenIn } from './words/figure-text.ts';

export { isOutside, offeredTo } from './outside/finding.ts';
export { isFreePlace, isThere, owedTickets, waitingOffer, waitingOffers } from './outside/place.ts';
export type { OwedTicket, WaitingOffer } from './outside/place.ts';
export type { ActFault, OutsideAct, StampedAct } from './outside/outside-act.ts';
export { RunPlayer } from './replay/run-player.ts';
export type { PlayerOptions } from './replay/run-player.ts';
export { isAct, logOf, precedes } from './replay/command-log.ts';
export type { CommandLog, RunMoment, StampedCommand, StampedLever } from './replay/command-log.ts';
export type { Lever, LeverProblem } from './replay/lever-problem.ts';
export type { CheckpointLimits } from './replay/checkpoints.ts';
export { StoryTeller } from './replay/ticket-story.ts';
export type { NoSuchTicket, StoryPart, TicketStory } from './replay/ticket-story.ts';
export { RecentEvents } from './log/recent-events.ts';
export { leverCatalogue } from './scenario/levers/lever-catalogue.ts';
export type { LeverChoice, LeverDefinition, LeverParameter } from './scenario/levers/lever-definition.ts';
export { parseCommandLog, parseLever } from './scenario/parse-lever.ts';

export { decodeCell, FLOOR_STATES, floorStates } from './view/floor-states.ts';
export type { FloorCell, FloorState } from './view/floor-states.ts';
export { deskLevels } from './view/desk-levels.ts';
export type { DeskLevels } from './view/desk-levels.ts';
export { makeFigureColumns, readFigureColumns } from './view/figure-columns.ts';
export type { FigureColumns } from './view/figure-columns.ts';
export { expertList } from './view/expert-list.ts';
export type { ExpertList, ListedGroup } from './view/expert-list.ts';
export { alertsOf } from './view/alerts.ts';
export type { Alert, AlertSubject } from './view/alerts.ts';

export { findFigure, labelAlone, scorecardOf, targetsOf } from './kpi/scorecards/scorecard.ts';
export type {
  CardColumn,
  CardFigure,
  CardSection,
  OwnCard,
  Scorecard,
  ScorecardChoice,
} from './kpi/scorecards/scorecard.ts';
export { MOST_OWN_FIGURES, SCORECARD_NAMES, SHIPPED_CARDS } from './kpi/scorecards/shipped-cards.ts';
export type { ScorecardName } from './kpi/scorecards/shipped-cards.ts';
export { reaches, targetText } from './kpi/scorecards/target.ts';
export type { Target } from './kpi/scorecards/target.ts';
export { conflictsAmong, readTogetherWith } from './kpi/scorecards/conflicts.ts';
export type { Conflict, ReadFigure } from './kpi/scorecards/conflicts.ts';
export { verdictOf } from './kpi/scorecards/verdict.ts';
export type { Judged, Verdict } from './kpi/scorecards/verdict.ts';
export { INSIGHTS } from './experiment/insights/insights.ts';
export { FEWEST_ROSTERS, staffingFor, USUAL_ROSTERS } from './experiment/insights/staffing.ts';
export type { RosterRange } from './experiment/insights/staffing.ts';
export type {
  Arm,
  Drawing,
  Insight,
  InsightCell,
  InsightRow,
  InsightTable,
  PlayedArm,
} from './experiment/insights/insight.ts';
export { takeNotes } from './experiment/insights/note-takers.ts';
export type { NotesName, NoteTaker } from './experiment/insights/note-takers.ts';
export { cellText } from './words/cell-text.ts';
export { exceptionsOf } from './kpi/exception-report.ts';
export type { ExceptionChange, ExceptionHour } from './kpi/exception-report.ts';
export { replicationSeed } from './experiment/replication-seed.ts';
export { fitArrivals } from './experiment/fitting/arrival-fit.ts';
export type { ArrivalFit } from './experiment/fitting/arrival-fit.ts';
export { kaplanMeier, lawOfCurve, survivalAt } from './experiment/fitting/kaplan-meier.ts';
export type { SurvivalCurve } from './experiment/fitting/kaplan-meier.ts';
export { fitLaws } from './experiment/fitting/law-fits.ts';
export type { LawFits } from './experiment/fitting/law-fits.ts';
export { fitOffers } from './experiment/fitting/offer-fit.ts';
export type { OfferAnswer, OfferFit } from './experiment/fitting/offer-fit.ts';
export { warmUpOf } from './experiment/warm-up.ts';
export type { WarmUp } from './experiment/warm-up.ts';
export { WAIT_NOTE, WAIT_NOTES_WIDTH } from './experiment/insights/wait-notes.ts';
export { scoreOf } from './experiment/backtest/scores.ts';
export type { Prediction, Score, ScoredFigure } from './experiment/backtest/scores.ts';
export { backtestSentence } from './words/backtest-sentence.ts';
export type { ScenarioHistory } from './scenario/scenario.ts';
export { targetSentence } from './words/target-sentence.ts';
export { decisionSentence, promiseText } from './words/decision-sentence.ts';
export type { DecisionNames } from './words/decision-sentence.ts';
export { thresholdText } from './kpi/catalogue/thresholds.ts';
export { dayName, intervalClock, intervalName } from './words/interval-names.ts';
export { clockTime, duration, share, weekdays } from './scenario/schema/values.ts';
export { LocalCalendar } from './time/local-calendar.ts';
export { readCsv } from './arrivals/csv-rows.ts';
export { dateText, daysOfDate, twoDigits } from './time/civil-date.ts';
export * from './planning/exports.ts';
