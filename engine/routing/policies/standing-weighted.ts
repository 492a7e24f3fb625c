import { SharedHeaps } from '../../order/shared-heaps.ts';
import { WeightTree } from '../../order/weight-tree.ts';
import { pow } from '../../random/elementary.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { RoutingPolicy } from '../routing-policy.ts';
import { StandingWeights } from '../standing-weights.ts';

/** Below this temperature the best is chosen: powers of weights would leave the range of numbers. */
const COLD = 0.01;

/**
 * Chance ∝ weight^(1 ÷ temperature), where the weight is skill fit · quality · record · load and never below the newcomers’ floor
 * (platform model §5.4); a share of the offers is made without regard to weights. Skill is the proficiency that the desk has on
 * file for the group. With temperature 0 the highest weight is chosen, among equals the longest idle.
 *
 * Weights lie in trees of sums, one for each group and each proficiency that it has in some category.
 */
export class StandingWeightedPolicy extends RoutingPolicy {
  private trees: WeightTree[] = [];
  /** For temperature 0: eligible experts of each group by conduct and load, best first. */
  private best: SharedHeaps;
  readonly #weights: StandingWeights;
  readonly #power: number;
  readonly #exploration: number;
  /** Where the trees of each group begin, one a fit. */
  readonly #firstTree: Int32Array;
  #weightAside = new Float64Array(16);

  constructor(world: World, name: string) {
    super(world, name);
    const { temperature, exploration } = world.scenario.desk.offering;
    const { groups } = world.floor;
    this.#weights = new StandingWeights(world);
    this.#power = temperature < COLD ? Infinity : 1 / temperature;
    this.#exploration = exploration;
    this.best = new SharedHeaps(groups);
    this.#firstTree = new Int32Array(groups + 1);
    for (let group = 0; group < groups; group++) {
      const fits = this.#weights.fitsOf(group);
      this.#firstTree[group + 1] = this.#firstTree[group] + fits;
      for (let fit = 0; fit < fits; fit++) this.trees.push(new WeightTree());
    }
  }

  selectExpert(ticket: number): number {
    const { draws, tickets, floor } = this.world;
    const fate = tickets.fate[ticket];
    const ordinal = tickets.offers[ticket];
    const u = draws.uniform(PURPOSE.policyChoice, fate, ordinal);
    if (this.#exploration > 0 && draws.uniform(PURPOSE.policyExploration, fate, ordinal) < this.#exploration)
      return floor.pickUniform(ticket, u);
    if (this.#power === Infinity) return this.#bestFor(ticket);
    const chosen = this.#draw(ticket, u);
    // Powers of small weights may all have come to 0.
    return chosen === NONE ? floor.pickUniform(ticket, u) : chosen;
  }

  /** Draws by weight among those whom the ticket may be put to: whoever may not has no weight meanwhile. */
  #draw(ticket: number, u: number): number {
    const { floor } = this.world;
    const groups = floor.groupsFor(ticket);
    const excluded = this.#setAside(ticket);
    let rest = u * this.#totalOf(ticket, groups);
    let chosen = NONE;
    for (let index = 0; index < groups.length; index++) {
      const { total } = this.#treeOf(ticket, groups[index]);
      if (total === 0) continue;
      chosen = groups[index];
      if (rest < total) break;
      rest -= total;
    }
    const expert = chosen === NONE ? NONE : floor.rowOf(chosen, this.#treeOf(ticket, chosen).find(rest));
    this.#putBack(ticket, excluded);
    return expert;
  }

  #totalOf(ticket: number, groups: Int32Array): number {
    let total = 0;
    for (let index = 0; index < groups.length; index++) total += this.#treeOf(ticket, groups[index]).total;
    return total;
  }

  #setAside(ticket: number): number {
    const { floor, experts } = this.world;
    const count = floor.loadExcluded(ticket);
    if (count > this.#weightAside.length) this.#weightAside = new Float64Array(2 * count);
    for (let nth = 0; nth < count; nth++) {
      const expert = floor.excludedAt(nth);
      const group = experts.group[expert];
      const tree = this.#treeOf(ticket, group);
      const weight = tree.weightOf(experts.member[expert]);
      this.#weightAside[nth] = weight;
      if (weight > 0) tree.set(experts.member[expert], 0);
    }
    return count;
  }

  #putBack(ticket: number, count: number): void {
    const { floor, experts } = this.world;
    for (let nth = 0; nth < count; nth++) {
      const weight = this.#weightAside[nth];
      if (weight === 0) continue;
      const expert = floor.excludedAt(nth);
      const group = experts.group[expert];
      this.#treeOf(ticket, group).set(experts.member[expert], weight);
    }
  }

  #treeOf(ticket: number, group: number): WeightTree {
    return this.trees[this.#firstTree[group] + this.#weights.fitFor(ticket, group)];
  }

  /** The highest weight; among equals of different groups the longest idle. */
  #bestFor(ticket: number): number {
    const { floor, experts } = this.world;
    const groups = floor.groupsFor(ticket);
    let best = NONE;
    for (let index = 0; index < groups.length; index++) {
      this.best.startWalk(groups[index]);
      let expert = this.best.nextInWalk();
      while (expert !== NONE && !floor.mayBePutTo(ticket, expert)) expert = this.best.nextInWalk();
      if (expert === NONE) continue;
      const difference = best === NONE ? 1 : this.measureOf(ticket, expert) - this.measureOf(ticket, best);
      if (difference > 0 || (difference === 0 && experts.lastTouched[expert] < experts.lastTouched[best]))
        best = expert;
    }
    return best;
  }

  override expertOpened(expert: number): void {
    if (this.#power === Infinity) {
      const { experts } = this.world;
      this.best.insert(experts.group[expert], expert, -this.#weights.conductOf(expert), experts.lastTouched[expert]);
    } else this.#weigh(expert);
  }

  override expertChanged(expert: number): void {
    if (this.#power === Infinity)
      this.best.update(expert, -this.#weights.conductOf(expert), this.world.experts.lastTouched[expert]);
    else this.#weigh(expert);
  }

  override expertClosed(expert: number): void {
    if (this.#power === Infinity) return this.best.remove(expert);
    const { experts } = this.world;
    const group = experts.group[expert];
    for (let tree = this.#firstTree[group]; tree < this.#firstTree[group + 1]; tree++)
      this.trees[tree].set(experts.member[expert], 0);
  }

  override weightsChanged(): void {
    const { experts, floor } = this.world;
    for (let expert = 0; expert < experts.count; expert++) if (floor.isEligible(expert)) this.expertChanged(expert);
  }

  #weigh(expert: number): void {
    const { experts } = this.world;
    const group = experts.group[expert];
    for (let tree = this.#firstTree[group]; tree < this.#firstTree[group + 1]; tree++) {
      const weight = this.#weights.weightOf(expert, tree - this.#firstTree[group]);
      this.trees[tree].set(experts.member[expert], this.#power === 1 ? weight : pow(weight, this.#power));
    }
  }

  override get measure(): string {
    return 'weight';
  }

  override measureOf(ticket: number, expert: number): number {
    return this.#weights.weightOf(expert, this.#weights.fitFor(ticket, this.world.experts.group[expert]));
  }
}
