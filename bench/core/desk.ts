import { parseScenarioData, POLICIES, problemsText, type Scenario } from '../../engine/index.ts';
import type { Cell } from './grid.ts';

/** Tickets that an expert of the offer model may hold. */
const PLACES = 3;
/** Share of the places that is taken where nobody waits. */
const QUIET_LOAD = 0.8;
/** Skills that each expert has, where there are so many. */
const SKILLS_HELD = 3;
/** Root of chance of every desk. */
export const CORE_SEED = 'core';

interface Group {
  readonly name: string;
  readonly count: number;
  readonly skills: Readonly<Record<string, number>>;
  readonly categoryOrder: readonly string[];
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const skillName = (index: number): string => `skill ${index + 1}`;
const kindName = (index: number): string => `kind ${index + 1}`;
const groupName = (index: number): string => `group ${index + 1}`;

/** Kinds are asked for unequally, as ever: the one at place n in proportion to 1 ÷ √n. */
const weightOf = (kind: number): number => 1 / Math.sqrt(kind + 1);

/** The skills of a group: its own, and the next ones around the circle. */
const skillsOf = (group: number, skills: number): readonly number[] =>
  numbers(Math.min(SKILLS_HELD, skills)).map((step) => (group + step) % skills);

/** A group for each skill, of a size in proportion to what is asked of it, so that no line grows while experts of another are free. */
function groupsOf({ experts, skills }: Cell): readonly Group[] {
  const asked = numbers(skills).map((group) =>
    skillsOf(group, skills).reduce((sum, skill) => sum + weightOf(skill), 0),
  );
  const total = asked.reduce((sum, each) => sum + each, 0);
  let share = 0;
  let given = 0;
  return asked.flatMap((each, group) => {
    share += each / total;
    const count = Math.round(share * experts) - given;
    given += count;
    const held = skillsOf(group, skills);
    // Each is best at the skill of the own group, and second to none at none.
    const proficiency = Object.fromEntries(held.map((skill, place) => [skillName(skill), 1 / (place + 1)]));
    return count === 0
      ? []
      : [{ name: groupName(group), count, skills: proficiency, categoryOrder: [kindName(group)] }];
  });
}

/** Tickets that are open at any time: so many customers, each of whom writes again a second after the answer. */
export function openTickets({ experts, waiting }: Cell): number {
  const places = PLACES * experts;
  return waiting === 0 ? Math.round(QUIET_LOAD * places) : places + waiting;
}

function settingsOf(cell: Cell): object {
  const { policy, skills } = cell;
  const groups = groupsOf(cell);
  const names = new Set(groups.map(({ name }) => name));
  const kinds = numbers(skills).map((kind) => [
    kindName(kind),
    { weight: weightOf(kind), skills: [skillName(kind)], priority: kind % 3, urgent: kind % 5 === 0 },
  ]);
  const preferred = numbers(skills).map((kind) => [
    kindName(kind),
    [groupName(kind)].filter((name) => names.has(name)),
  ]);
  return {
    name: 'routing core',
    preset: 'offer-core',
    seed: CORE_SEED,
    horizon: '1000 d',
    warmUp: '0 s',
    closing: 'cut',
    skills: numbers(skills).map(skillName),
    arrivals: [{ population: { size: 1, thinking: '1 s' } }],
    tickets: { categories: Object.fromEntries(kinds) as object },
    waiting: { backlog: openTickets(cell) - 1, minutesPerPriority: 10 },
    experts: groups,
    desk: {
      offering: {
        policy,
        breadth: 3,
        batchEvery: '30 s',
        pullEvery: { law: 'exponential', mean: '30 s' },
        ringAfter: ['5 min'],
        groupOrder: Object.fromEntries(preferred) as object,
      },
    },
    standing: { on: policy === 'standing-weighted' },
  };
}

/**
 * The offer model as a desk of so many experts and skills, on which so many tickets are open at any time.
 *
 * @throws Error for a policy that there is not
 */
export function deskOf(cell: Cell): Scenario {
  if (!Object.hasOwn(POLICIES, cell.policy)) throw new Error(`There is no routing policy "${cell.policy}".`);
  const parsed = parseScenarioData(settingsOf(cell));
  if (!parsed.ok) throw new Error(problemsText(parsed.problem, 'the desk of the routing core'));
  return parsed.value;
}
