import {
  expertHours,
  intervalName,
  parseScenario,
  POLICIES,
  readTargets,
  staffingOf,
  staffingSettings,
  targetSettings,
  type ParsedScenario,
  type Scenario,
  type StaffingPlan,
} from '../../engine/index.ts';
import type { WishedBase } from '../../server/protocol/index.ts';

/** What is planned for: a scenario that ships or a text, and what is laid over it. */
export interface PlannedBase {
  readonly name: string;
  readonly text: string;
  /** Whether the text is that of the scenario that ships under this name. */
  readonly isShipped: boolean;
  readonly presets: readonly string[];
  readonly overrides: readonly string[];
  /** Files that the text names, where they came with it. */
  readonly files?: Readonly<Record<string, string>> | undefined;
  readonly seed?: string | undefined;
}

/** A change of the base: other people, other settings. */
export interface Draft {
  readonly name: string;
  /** As in the base where it is left out. */
  readonly staffing?: StaffingPlan | undefined;
  /** `path=value`, one a line. */
  readonly settings: string;
}

/** Everything that is being planned; plain data. */
export interface PlanWork {
  readonly base: PlannedBase;
  /** As they are written, whether they can be read or not; those of the scenario where they are left out. */
  readonly targets?: readonly string[] | undefined;
  readonly drafts: readonly Draft[];
}

/** Reads the base with what is laid over it; targets that cannot be read are left out. */
export function readBase({ base, targets }: Pick<PlanWork, 'base' | 'targets'>): ParsedScenario {
  const parsed = parseScenario(base.text, {
    presets: base.presets,
    overrides: base.overrides,
    policies: Object.keys(POLICIES),
    files: (name) => (base.files !== undefined && Object.hasOwn(base.files, name) ? base.files[name] : undefined),
  });
  if (!parsed.ok || targets === undefined) return parsed;
  return { ok: true, value: readTargets(parsed.value, targets).scenario };
}

/** Why nothing can be played of it and nothing saved: some of its targets cannot be read. */
export const unreadTargets = ({ targets = [] }: PlanWork, scenario: Scenario): string | undefined =>
  targets.length > scenario.targets.length ? 'A target cannot be read: put it right, or remove it.' : undefined;

/** What is laid over the text of the base. @param scenario as it was read of it */
export function overridesOf({ base, targets }: Pick<PlanWork, 'base' | 'targets'>, scenario: Scenario): string[] {
  return [...base.overrides, ...(targets === undefined ? [] : targetSettings(scenario))];
}

/** What a draft lays over the base. */
export function settingsOf(scenario: Scenario, { staffing, settings }: Draft): string[] {
  const lines = settings.split('\n').map((line) => line.trim());
  return [
    ...(staffing === undefined ? [] : staffingSettings(scenario, staffing)),
    ...lines.filter((line) => line !== ''),
  ];
}

/** The base as it goes to the server; with a draft laid over it, where there is one. */
export function wishedBase(work: PlanWork, scenario: Scenario, draft?: Draft): WishedBase {
  const { name, text, isShipped, presets, seed, files } = work.base;
  return {
    source: isShipped ? { from: 'shipped', name } : { from: 'text', text, fileName: name },
    presets: [...presets],
    overrides: [...overridesOf(work, scenario), ...(draft === undefined ? [] : settingsOf(scenario, draft))],
    ...(files !== undefined && { files: { ...files } }),
    ...(seed !== undefined && { seed }),
  };
}

/** The people of a draft, or of the base. */
export const staffingOfDraft = (scenario: Scenario, draft: Draft | undefined): StaffingPlan =>
  draft?.staffing ?? staffingOf(scenario, scenario.figures.interval);

/** A local day of the plan with its intervals. */
export interface PlanDay {
  /** Such as `Mon 2026-01-05`. */
  readonly name: string;
  readonly from: number;
  /** The first interval behind it. */
  readonly until: number;
}

/** Local days that the intervals of a plan belong to. */
export function daysOf(scenario: Scenario, intervals: number): PlanDay[] {
  const names = Array.from({ length: intervals }, (_, interval) => intervalName(scenario, interval).slice(0, -6));
  const starts = [...names.keys()].filter((interval) => names[interval] !== names[interval - 1]);
  return starts.map((from, place) => ({ name: names[from]!, from, until: starts[place + 1] ?? intervals }));
}

/** Hours of the experts of a group on a day. */
export function hoursOf(plan: StaffingPlan, group: number, { from, until }: PlanDay): number {
  const { name, staffed } = plan.groups[group]!;
  const hours = expertHours({ ...plan, groups: [{ name, staffed: staffed.slice(from, until) }] });
  return Number(hours.toFixed(1));
}

/** The clock at which an interval begins: `10:30`. */
export const clockOfInterval = (scenario: Scenario, interval: number): string =>
  intervalName(scenario, interval).slice(-5);

/** What a draft changes, a line each; people by stretches of intervals that change alike. */
export function differencesOf(scenario: Scenario, draft: Draft): string[] {
  const base = staffingOfDraft(scenario, undefined);
  const people = (draft.staffing?.groups ?? []).flatMap(({ name, staffed }) => {
    const before = base.groups.find((group) => group.name === name)?.staffed ?? [];
    return stretchesOf(before, staffed).map(({ from, until, was, is }) => {
      const end = until < staffed.length ? clockOfInterval(scenario, until) : 'the end';
      return `${name}: ${intervalName(scenario, from)} to ${end}, ${was} → ${is}`;
    });
  });
  return [...people, ...draft.settings.split('\n').filter((line) => line.trim() !== '')];
}

interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly was: number;
  readonly is: number;
}

function stretchesOf(before: readonly number[], after: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [interval, is] of after.entries()) {
    const was = before[interval] ?? 0;
    const last = stretches.at(-1);
    if (was === is) continue;
    if (last?.until === interval && last.was === was && last.is === is)
      stretches[stretches.length - 1] = { ...last, until: interval + 1 };
    else stretches.push({ from: interval, until: interval + 1, was, is });
  }
  return stretches;
}
