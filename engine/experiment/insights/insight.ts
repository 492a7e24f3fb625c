import type { FigureUnit } from '../../kpi/catalogue/figure-definition.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { PackedFigures } from '../packed-figures.ts';
import type { NotesName } from './note-takers.ts';

/** One way to play the day: what is laid over the scenario, as a command line says it. */
export interface Arm {
  readonly name: string;
  readonly presets: readonly string[];
  /** `path=value`, in the order in which they are laid. */
  readonly set: readonly string[];
}

/** An arm and what came of it. Replication r has the same chance in every arm. */
export interface PlayedArm {
  readonly arm: Arm;
  readonly scenario: Scenario;
  /** All figures of the catalogue of this scenario, replication by replication. */
  readonly figures: readonly PackedFigures[];
  /** What the insight had noted in each replication; empty where nothing is noted. */
  readonly notes: readonly Float64Array[];
}

/** A number of a table, in its unit, with the half-width of its interval where one is known. */
export interface InsightCell {
  readonly value: number | null;
  readonly halfWidth: number | null;
  readonly unit: FigureUnit;
  /** A difference is written with its sign, and in points where its unit is percent. */
  readonly isDifference: boolean;
}

export interface InsightRow {
  readonly name: string;
  /** As many as the table has columns. */
  readonly cells: readonly InsightCell[];
  /** Key of the figure that it is about, where it is one of the catalogue. */
  readonly figure?: string;
}

/** What of a table is worth drawing. */
export interface Drawing {
  /** Columns in one unit: each a line of its own along the rows, or, ranked, the first one row by row. */
  readonly columns: readonly number[];
  readonly as: 'lines' | 'ranked';
  /** What the rows are along, with its unit. */
  readonly along: string;
  /** How rows are called along an axis; by their names when left out. */
  readonly ticks?: readonly string[];
  /** Where rows stand along the axis, rising; evenly when left out. */
  readonly at?: readonly number[];
}

export interface InsightTable {
  readonly title: string;
  /** What the table comes to, with its intervals, in a sentence. */
  readonly verdict?: string;
  /** Names of the columns behind the first, which names the rows. */
  readonly columns: readonly string[];
  /** Keys of the figures in the columns, where they are figures of the catalogue. */
  readonly figures?: readonly (string | null)[];
  readonly rows: readonly InsightRow[];
  /** What to read it with: definitions, and where a number comes from. */
  readonly says: readonly string[];
  readonly drawn?: Drawing;
}

/** Something that only a simulator can show, because it knows the truth or can play the same day under another rule. */
export interface Insight {
  readonly name: string;
  /** What it is about in a few words, for headings. */
  readonly title: string;
  readonly about: string;
  /** The shipped scenario it is usually shown on, and how often that is played. */
  readonly scenario: string;
  readonly replications: number;
  /** What is noted of each run beside its figures. */
  readonly notes?: NotesName;
  /** What a scenario is without and this insight needs, as a sentence; nothing when it will do. */
  lacks(scenario: Scenario): string | undefined;
  arms(scenario: Scenario): readonly Arm[];
  /** @param level confidence of each interval, such as 0.95 */
  tables(played: readonly PlayedArm[], level: number): readonly InsightTable[];
}
