import type { Scenario } from '../../scenario/scenario.ts';

type Group = Scenario['experts'][number];

/** More is rounded up and less down, so that small groups change too; the last expert of a group stays. */
function scaled(count: number, factor: number): number {
  if (count === 0) return 0;
  const exact = Number((count * factor).toPrecision(12));
  return Math.max(1, factor > 1 ? Math.ceil(exact) : Math.floor(exact));
}

/** Settings that put so many times the experts on duty. */
export function staffedAt({ experts }: Pick<Scenario, 'experts'>, factor: number): string[] {
  return experts.flatMap((group, index) => ofGroup(group, `experts[${index}]`, factor));
}

function ofGroup({ count, schedule }: Group, path: string, factor: number): string[] {
  if (count === 'unlimited') return [];
  const many = `${path}.count=${scaled(count, factor)}`;
  if (typeof schedule !== 'object') return [many];
  if ('staffed' in schedule) {
    const staffed = schedule.staffed.map((experts) => scaled(experts, factor));
    return [many, `${path}.schedule.staffed=[${staffed.join(', ')}]`];
  }
  if (!('shifts' in schedule)) return [many];
  const shifts = schedule.shifts.flatMap(({ experts }, shift) =>
    typeof experts === 'number' ? [`${path}.schedule.shifts[${shift}].experts=${scaled(experts, factor)}`] : [],
  );
  return [many, ...shifts];
}

/** Experts of all groups that have a number. */
export const headcount = ({ experts }: Pick<Scenario, 'experts'>): number =>
  experts.reduce((sum, { count }) => sum + (count === 'unlimited' ? 0 : count), 0);

/** What every way to play must have so that customers are asked what they think; nothing where they are asked already. */
export const asked = ({ packs }: Pick<Scenario, 'packs'>): string[] =>
  packs.service === undefined ? ['packs.service={}'] : [];

/** Why a scenario has no satisfaction to look at; undefined when it has. */
export const lacksCustomers = ({ customers }: Pick<Scenario, 'customers'>): string | undefined =>
  customers.model === 'plain' ? 'its customers are plain, so nobody says how satisfied they are' : undefined;
