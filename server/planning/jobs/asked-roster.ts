import type { RosterRequest } from '../../protocol/index.ts';
import type { PlanFile } from '../plan-file.ts';
import { askedPlan, askedStem, type AskedFile } from './made-file.ts';

/** What a roster was asked for, as the command takes it. */
export interface AskedRoster {
  readonly files: readonly AskedFile[];
  /** Of the command, without how often and how surely. */
  readonly words: readonly string[];
}

/** What a roster was asked for: its plan, what is said of shifts and people, and the command that makes it of them. */
export function askedRoster(request: RosterRequest, plan: PlanFile): AskedRoster {
  const { patterns, people, absent, costPerHour, mostHours } = request;
  const of = askedPlan({ ...plan, roster: undefined }, 'the people that are needed');
  const shifts = textFile(plan, 'patterns.yaml', patterns, 'shifts that can be worked');
  const who = textFile(plan, 'people.csv', people, 'who can work when');
  const options = [
    ['--patterns', shifts[0]?.name],
    ['--people', who[0]?.name],
    ['--sick', absent],
    ['--cost-per-hour', costPerHour],
    ['--max-hours', mostHours],
  ] as const;
  const given = options.flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]));
  return { files: [of, ...shifts, ...who], words: ['roster', of.name, ...given] };
}

const textFile = (plan: PlanFile, ending: string, content: string | undefined, of: string): AskedFile[] =>
  content === undefined ? [] : [{ name: `${askedStem(plan)}.${ending}`, content, of, hash: null }];
