import type {
  FigureDefinition,
  ShadowPrices,
  Spread,
  StaffingPlan,
  Tornado,
  WorstInterval,
} from '../../../engine/index.ts';

/** A number with the interval that covers it; null where there is none. */
export interface ToldNumber {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

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
  readonly because: string;
  readonly seed: string;
  readonly command: string;
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
  readonly targets: readonly ToldTarget[];
  /** Share of local days, percent, that miss a target; null where that cannot be told. */
  readonly risk: ToldNumber | null;
  readonly figures: readonly ToldFigure[];
  readonly intervals: readonly ToldInterval[];
  readonly plan: StaffingPlan;
  readonly hours: number;
  /** Dollars of the roster a run, and of penalties. */
  readonly cost: { readonly roster: ToldNumber; readonly penalties: ToldNumber | null } | null;
  /** Who works: people, shifts that somebody works, dollars for them, and shifts or stretches without anybody; null without a roster. */
  readonly roster: {
    readonly people: number;
    readonly shifts: number;
    readonly wages: number;
    readonly missing: readonly string[];
  } | null;
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
