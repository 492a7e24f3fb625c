import {
  figureCatalogue,
  packFigures,
  replicationSeed,
  Simulation,
  snapshotOf,
  takeNotes,
  type Arm,
  type Insight,
  type NoteTaker,
  type PackedFigures,
  type PlayedArm,
  type Scenario,
} from '../../engine/index.ts';

interface ArmUnderWay {
  readonly arm: Arm;
  readonly scenario: Scenario;
  readonly figures: PackedFigures[];
  readonly notes: Float64Array[];
}

/** Events between two looks at the page: some 10 ms. */
const SLICE_EVENTS = 8000;

/** Plays the arms of an insight in this page, replication by replication through all of them. */
export class InsightPlayer {
  readonly #insight: Insight;
  readonly #arms: readonly ArmUnderWay[];

  /** @param scenarioOf the scenario with an arm laid over it; without one, as it is */
  constructor(insight: Insight, scenarioOf: (arm?: Arm) => Scenario) {
    this.#insight = insight;
    this.#arms = insight.arms(scenarioOf()).map((arm) => ({ arm, scenario: scenarioOf(arm), figures: [], notes: [] }));
  }

  /**
   * Plays slice after slice until there are so many replications; yields after each how many there are, the one under way as a
   * fraction. Called again, it goes on where it was left.
   */
  *play(replications: number): Generator<number, void, void> {
    for (let replication = this.complete; replication < replications; replication++) {
      for (const [place, under] of this.#arms.entries()) {
        if (under.figures.length > replication) continue;
        for (const share of this.#playArm(under, replication)) yield replication + (place + share) / this.#arms.length;
      }
    }
  }

  /** Replications that every arm has. */
  get complete(): number {
    return Math.min(...this.#arms.map(({ figures }) => figures.length));
  }

  /** How many ways to play there are. */
  get ways(): number {
    return this.#arms.length;
  }

  /** What has been played, as many replications of each arm. */
  get played(): readonly PlayedArm[] {
    const { complete } = this;
    return this.#arms.map((under) => ({
      ...under,
      figures: under.figures.slice(0, complete),
      notes: under.notes.slice(0, complete),
    }));
  }

  *#playArm({ scenario, figures, notes }: ArmUnderWay, replication: number): Generator<number, void, void> {
    const { notes: noted } = this.#insight;
    const takers: NoteTaker[] = [];
    const simulation = new Simulation(
      { ...scenario, seed: replicationSeed(scenario.seed, replication) },
      undefined,
      noted === undefined
        ? []
        : [
            (world) => {
              const taker = takeNotes(noted, world);
              takers.push(taker);
              return taker;
            },
          ],
    );
    while (simulation.run(Infinity, SLICE_EVENTS) === 'budget-spent')
      yield Math.min(1, simulation.now / scenario.horizon);
    const { world, now } = simulation;
    figures.push(packFigures(figureCatalogue(scenario), [snapshotOf(world, now).figures]));
    notes.push(...takers.map((taker) => taker.taken()));
    yield 1;
  }
}
