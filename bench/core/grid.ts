import { nearestName, POLICIES } from '../../engine/index.ts';
import type { Size } from '../benchmark.ts';

/** One way of loading the routing core. */
export interface Cell {
  readonly policy: string;
  readonly experts: number;
  readonly skills: number;
  /** Tickets that wait, all places being taken; with 0 a fifth of the places is free. */
  readonly waiting: number;
}

/** The values that each side of the grid takes. */
export type Grid = { readonly [Side in keyof Cell]: readonly Cell[Side][] };

const POLICY_NAMES = Object.keys(POLICIES);
const SIDES = ['policy', 'experts', 'skills', 'waiting'] as const;
const LARGEST = { experts: 200_000, skills: 128, waiting: 1_000_000 } as const;

/** All sizes that are measured, for every policy. */
export const GRIDS: Readonly<Record<Size, Grid>> = {
  usual: {
    policy: POLICY_NAMES,
    experts: [100, 1000, 5000, 50_000],
    skills: [1, 5, 50],
    waiting: [0, 1000, 100_000],
  },
  tiny: { policy: POLICY_NAMES, experts: [20], skills: [2], waiting: [0, 30] },
};

export function cellText({ policy, experts, skills, waiting }: Cell): string {
  return `${policy}, ${experts} experts, ${skills} ${skills === 1 ? 'skill' : 'skills'}, ${waiting} waiting`;
}

/** Every cell of a grid, policy by policy and small desks first. */
export function cellsOf({ policy, experts, skills, waiting }: Grid): readonly Cell[] {
  return policy.flatMap((name) =>
    experts.flatMap((count) =>
      skills.flatMap((many) => waiting.map((line) => ({ policy: name, experts: count, skills: many, waiting: line }))),
    ),
  );
}

function fault(text: string): never {
  throw new Error(`core: ${text}`);
}

function policyOf(text: string): string {
  if (POLICY_NAMES.includes(text)) return text;
  const nearest = nearestName(text, POLICY_NAMES);
  const help = nearest === undefined ? `there are ${POLICY_NAMES.join(', ')}` : `did you mean "${nearest}"?`;
  return fault(`there is no routing policy "${text}"; ${help}`);
}

function sizeOf(side: 'experts' | 'skills' | 'waiting', text: string): number {
  const value = Number(text);
  const least = side === 'waiting' ? 0 : 1;
  const isRight = text !== '' && Number.isInteger(value) && value >= least && value <= LARGEST[side];
  return isRight ? value : fault(`${side}=${text} is no whole number from ${least} to ${LARGEST[side]}`);
}

/**
 * The part of a grid that is asked for, such as `experts=5000` and `policy=random+pull`. A size need not be among the usual ones.
 *
 * @throws Error that says which side, policy or size there is not
 */
export function gridWith(grid: Grid, settings: readonly string[]): Grid {
  const chosen: { -readonly [Side in keyof Grid]: Grid[Side] } = { ...grid };
  for (const setting of settings) {
    const [side, text = ''] = setting.split('=').map((part) => part.trim());
    const values = text.split('+').map((value) => value.trim());
    if (side === 'policy') chosen.policy = values.map(policyOf);
    else if (side === 'experts' || side === 'skills' || side === 'waiting')
      chosen[side] = values.map((value) => sizeOf(side, value));
    else fault(`"${setting}" is not understood; there are ${SIDES.map((name) => `${name}=…`).join(', ')}`);
  }
  return chosen;
}
