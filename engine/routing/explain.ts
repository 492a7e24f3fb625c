import { imageOf, restoreImage } from '../state-copy.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { exclusionsOf } from './exclusions.ts';

/** An expert as one ticket sees them. */
export interface ExplainedExpert {
  /** Row, as in the log. */
  readonly expert: number;
  readonly group: string;
  /** Which member of the group, from 0. */
  readonly member: number;
}

/** Somebody whom the ticket may be offered to. */
export interface Candidate extends ExplainedExpert {
  /** What the policy tells experts apart by (`Explanation.measure`); NaN where it does not. */
  readonly measure: number;
}

/** Somebody whom it may not be offered to. */
export interface ExcludedExpert extends ExplainedExpert {
  readonly reasons: readonly string[];
}

/** Who may be offered a ticket and who may not, and whom the policy would choose. */
export interface Explanation {
  /** Number of the ticket, as in the log. */
  readonly ticket: number;
  readonly policy: string;
  /** What `measure` of a candidate is, in words; empty where the policy treats all alike. */
  readonly measure: string;
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly ExcludedExpert[];
  /** How often each reason was met, the most frequent first. */
  readonly reasons: readonly (readonly [reason: string, experts: number])[];
  /** Row of the expert that the ticket would be offered to now; −1 when it waits. */
  readonly chosen: number;
}

/** Explains whom an open ticket would be offered to now, and why not to others. Changes nothing; looks at every expert. */
export function explainChoice(world: World, ticket: number): Explanation {
  const { policy } = world;
  const memory = imageOf(policy);
  const chosen = world.rules.pulls ? NONE : policy.selectExpert(ticket);
  restoreImage(policy, memory);
  return explanationOf(world, ticket, chosen);
}

/** Everybody’s part in the choice of one expert for a ticket; the chosen one counts as a candidate whatever has changed since. */
export function explanationOf(world: World, ticket: number, chosen: number): Explanation {
  const { policy, experts, scenario, tickets } = world;
  const candidates: Candidate[] = [];
  const excluded: ExcludedExpert[] = [];
  const counts = new Map<string, number>();
  for (let expert = 0; expert < experts.count; expert++) {
    const who = { expert, group: scenario.experts[experts.group[expert]].name, member: experts.member[expert] };
    const reasons = expert === chosen ? [] : exclusionsOf(world, ticket, expert);
    if (reasons.length === 0) candidates.push({ ...who, measure: policy.measureOf(ticket, expert) });
    else excluded.push({ ...who, reasons });
    for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return {
    ticket: tickets.ordinal[ticket],
    policy: policy.name,
    measure: policy.measure,
    candidates,
    excluded,
    reasons: [...counts].sort((one, other) => other[1] - one[1]),
    chosen,
  };
}
