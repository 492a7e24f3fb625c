import loadHighs, { type Highs } from 'highs';
import type { IntegerProgramme } from '../../../engine/index.ts';

/** What the solver found. */
export interface Solved {
  /** A whole number for each unknown. */
  readonly values: readonly number[];
  /** By how much the costs could be lower at most, as a share of them: 0 where none are. */
  readonly gap: number;
  /** Whether it ended because time was up: then another machine may find another answer. */
  readonly outOfTime: boolean;
}

/** When the solver is content; nodes are counted, so that it is content with the same answer everywhere. */
export interface SolveLimits {
  /** A share of the costs. */
  readonly gap: number;
  readonly nodes: number;
  /** Only so that nobody waits for ever. */
  readonly seconds: number;
}

// The package's types are those of its CommonJS build; what is imported is the other one, whose default is the function itself.
const load = loadHighs as unknown as typeof loadHighs.default;

/** Solves integer programmes with HiGHS, compiled to WebAssembly: in this thread, and without anything outside it. */
export class Solver {
  readonly #highs: Highs;

  private constructor(highs: Highs) {
    this.#highs = highs;
  }

  static async load(): Promise<Solver> {
    return new Solver(await load());
  }

  /** @param programme has an answer, and its costs cannot fall without end */
  solve(programme: IntegerProgramme, limits: SolveLimits): Solved {
    const highs = this.#highs;
    return highs.withModel(modelOf(programme, highs), (model) => {
      model.options.set({
        output_flag: false,
        random_seed: 0,
        mip_rel_gap: limits.gap,
        mip_max_nodes: limits.nodes,
        time_limit: limits.seconds,
        mip_allow_restart: false,
        mip_detect_symmetry: false,
        mip_heuristic_effort: 0.01,
      });
      model.run();
      const values = [...model.getSolution().colValue].map(Math.round);
      const gap = Number(model.info.get('mip_gap'));
      const outOfTime = model.getModelStatus() === highs.constants.modelStatus.timeLimit;
      return { values, gap: Number.isFinite(gap) ? gap : 0, outOfTime };
    });
  }
}

function modelOf({ costs, rows }: IntegerProgramme, highs: Highs): Parameters<Highs['withModel']>[0] {
  const finite = (bound: number): number => (Number.isFinite(bound) ? bound : Math.sign(bound) * highs.infinity);
  const starts = [0];
  for (const { unknowns } of rows) starts.push(starts.at(-1)! + unknowns.length);
  return {
    numCols: costs.length,
    numRows: rows.length,
    colCost: costs,
    colLower: costs.map(() => 0),
    colUpper: costs.map(() => highs.infinity),
    rowLower: rows.map(({ least }) => finite(least)),
    rowUpper: rows.map(({ most }) => finite(most)),
    integrality: new Int32Array(costs.length).fill(highs.constants.variableType.integer),
    matrix: {
      format: 'csr',
      numCols: costs.length,
      numRows: rows.length,
      starts,
      indices: rows.flatMap(({ unknowns }) => unknowns),
      values: rows.flatMap(({ factors }) => factors),
    },
  };
}
