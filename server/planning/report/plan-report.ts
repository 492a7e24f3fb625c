import type {
  FigureDefinition,
  FrontierPoint,
  ScenarioHistory,
  ShadowPrices,
  Spread,
  StaffingPlan,
  Tornado,
  WorstInterval,
} from '../../../engine/index.ts';
import type { ToldNumber } from './told-number.ts';
import type { ToldRoster } from './roster-report.ts';

/** A figure of the plan. */
export interface ToldFigure extends ToldNumber {
  readonly definition: FigureDefinition;
  /** Word and mark of its band, where it has bands. */
  readonly band: { readonly word: string; readonly mark: string } | null;
}

/** What was promised, and what the plan makes of it over the whole run. */
export interface ToldTarget extends ToldNumber {
  readonly definition: FigureDefinition;
  /** `Service within 20 s ≥ 80 % in every interval`. */
  readonly text: string;
  readonly formula: string;
  /** In the unit of the figure. */
  readonly bound: number;
  /** Intervals, days or the run by which it is judged: surely kept, surely missed, or neither. */
  readonly units: { readonly met: number; readonly missed: number; readonly open: number };
  readonly verdict: 'met' | 'missed' | 'not known';
}

/** One reporting interval over all runs: what most runs lie between. */
export interface ToldInterval {
  /** Since the start of the run, ms. */
  readonly from: number;
  readonly until: number;
  readonly arrived: Spread | null;
  /** Experts on duty by the plan. */
  readonly staffed: number;
  /** Seconds until an expert took a ticket. */
  readonly wait: Spread | null;
  /** Mean share of experts' time at work, percent. */
  readonly occupancy: number | null;
  /** Each target in this interval, in the order of the targets: mean over runs with the interval of that mean, in the unit of its figure. */
  readonly targets: readonly ToldNumber[];
}

/** A setting, and where it comes from. */
export interface Assumption {
  readonly setting: string;
  readonly value: string;
  /** `seen`, `fitted` or `assumed` where the comment beside it says so; `said` where it says something else. */
  readonly origin: 'seen' | 'fitted' | 'assumed' | 'said' | 'laid over';
  readonly comment: string;
}

/** An interval in which customers were served worst, in words, with the way to see it. */
export interface ToldWorst extends WorstInterval {
  readonly from: number;
  /** `Mon 1999-02-01 16:30`. */
  readonly when: string;
  readonly because: string;
  readonly seed: string;
  readonly command: string;
}

/** Runs that numbers come from, and how to have them again. */
export interface ToldRuns {
  readonly replications: number;
  /** Of the first; the others have it with `/2`, `/3` … behind. */
  readonly seed: string;
  /** Plays them and tells the same numbers; null where that is no command by itself. */
  readonly command: string | null;
  /** Whether they were played in several goes, each with a seed of its own, and this is that of the last. */
  readonly inGoes: boolean;
}

/** A day of the run by the clock of the desk. */
export interface ToldDay {
  /** Its 00:00, ms since the start of the run. */
  readonly at: number;
  /** `Mon 1999-02-01`, or `day 1` where the scenario says nothing of dates. */
  readonly name: string;
  /** `Mon 1 Feb`, or `day 1`. */
  readonly short: string;
}

/** Dollars of a run: what a roster or schedules cost, what is paid for tickets, and for promises that were not kept. */
export interface ToldCosts {
  readonly wages: ToldNumber;
  readonly payouts: ToldNumber;
  readonly penalties: ToldNumber;
  readonly total: ToldNumber;
  /** Payouts of what was turned away or lost; in no total. */
  readonly turnedAway: ToldNumber;
}

/** Everything that a report tells; plain data, and all that the page shows comes from here. */
export interface PlanReport {
  readonly format: 1;
  readonly version: string;
  readonly scenario: {
    readonly name: string;
    readonly about: string;
    readonly fileName: string;
    readonly hash: string;
    readonly seed: string;
    readonly horizon: number;
    readonly interval: number;
    /** All that the run is in, in order, and the one behind it. */
    readonly days: readonly ToldDay[];
  };
  /** Of which runs the parts are; null where there is no such part. */
  readonly runs: {
    readonly figures: ToldRuns;
    readonly levers: ToldRuns | null;
    readonly hours: ToldRuns | null;
    readonly frontier: ToldRuns | null;
    readonly staffing: ToldRuns | null;
    readonly roster: ToldRuns | null;
  };
  /** Of the runs behind figures and intervals, on random numbers that no search has seen. */
  readonly replications: number;
  readonly seed: string;
  readonly level: number;
  readonly decision: string;
  /** What is recommended, and the next smaller plan; a sentence each. */
  readonly recommendation: readonly string[];
  /** Parts that are not there, and the command that adds each. */
  readonly missing: readonly string[];
  readonly backtest: string;
  /** Null where there was none. */
  readonly backtestScores: NonNullable<ScenarioHistory['backtest']> | null;
  readonly targets: readonly ToldTarget[];
  /** Share of local days, percent, that miss a target; null where that cannot be told. */
  readonly risk: ToldNumber | null;
  readonly figures: readonly ToldFigure[];
  readonly intervals: readonly ToldInterval[];
  readonly plan: StaffingPlan;
  readonly hours: number;
  /** Null where nothing has a price. */
  readonly cost: ToldCosts | null;
  readonly roster: ToldRoster | null;
  /** How well the laws of the scenario fit what was seen; null where it was not fitted, or does not say. */
  readonly fit: NonNullable<ScenarioHistory['fit']> | null;
  /** The staffing in several sizes, 100 % as planned. */
  readonly frontier: readonly FrontierPoint[];
  readonly tornados: readonly Tornado[];
  readonly shadowPrices: readonly ShadowPrices[];
  readonly worst: readonly ToldWorst[];
  readonly assumptions: readonly Assumption[];
  /** The text of the scenario and what is laid over it: all that makes it again. */
  readonly recipe: {
    /** What the file says above its first setting, by paragraphs. */
    readonly says: readonly string[];
    readonly text: string;
    readonly overrides: readonly string[];
    readonly presets: readonly string[];
  };
  readonly commands: readonly string[];
}
