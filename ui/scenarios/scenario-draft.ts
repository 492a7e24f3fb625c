import {
  expectedTickets,
  parseScenario,
  POLICIES,
  type ParseOptions,
  type ParsedScenario,
  type Scenario,
} from '../../engine/index.ts';

/** Seeds, policies and numbers of the form: settings laid over the text. */
export type Settings = Readonly<Record<string, string>>;

/** A scenario that is being edited: its text, and what the form lays over it. */
export interface ScenarioDraft {
  readonly name: string;
  readonly text: string;
  readonly settings: Settings;
}

/** What is asked of the server to start it. */
export interface ChosenScenario {
  readonly text: string;
  /** Name of the one that ships, where its text was not touched. */
  readonly shipped: string | null;
  readonly seed: string | null;
  readonly overrides: readonly string[];
}

const SEED = 'seed';

/** Settings as they are written on the command line, empty ones left out; the seed goes by itself. */
export const overridesOf = (settings: Settings): string[] =>
  Object.entries(settings)
    .filter(([path, value]) => path !== SEED && value.trim() !== '')
    .map(([path, value]) => `${path}=${value.trim()}`);

export const seedOf = (settings: Settings): string | null => {
  const seed = (settings[SEED] ?? '').trim();
  return seed === '' ? null : seed;
};

/** Reads a draft: the whole scenario, or all that is wrong with text and settings. */
export function readDraft(draft: ScenarioDraft, files: NonNullable<ParseOptions['files']>): ParsedScenario {
  return parseScenario(draft.text, { overrides: overridesOf(draft.settings), policies: Object.keys(POLICIES), files });
}

/** How large a scenario is, in a line. */
export function sizeOf(scenario: Scenario): string {
  const counts = scenario.experts.map(({ count }) => count);
  const experts = counts.includes('unlimited')
    ? 'any number of'
    : String(counts.reduce<number>((sum, count) => sum + Number(count), 0));
  const tickets = Math.round(expectedTickets(scenario));
  return `${experts} experts, about ${tickets.toLocaleString('en-US')} tickets in ${spanText(scenario.horizon)}`;
}

const SPANS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
] as const;

function spanText(milliseconds: number): string {
  const parts: string[] = [];
  let left = milliseconds;
  for (const [sign, length] of SPANS) {
    const count = Math.floor(left / length);
    left -= count * length;
    if (count > 0) parts.push(`${count} ${sign}`);
  }
  return parts.join(' ') || '0 min';
}

/** A setting that the form offers. */
export interface FormField {
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  /** What the scenario says now. */
  readonly now: string;
  readonly choices?: readonly string[];
}

/** What most people want to change first, as the scenario has it. */
export function fieldsOf(scenario: Scenario): FormField[] {
  const { desk } = scenario;
  const limit = desk.channels.email.offerTimeout;
  return [
    { path: SEED, label: 'Seed', hint: 'the root of all chance: the same seed, the same day', now: scenario.seed },
    { path: 'horizon', label: 'Length', hint: 'such as “2 d” or “8 h”', now: spanText(scenario.horizon) },
    {
      path: 'desk.offering.policy',
      label: 'Routing policy',
      hint: 'who is offered a ticket',
      now: desk.offering.policy,
      choices: Object.keys(POLICIES),
    },
    {
      path: 'desk.cap.unanswered',
      label: 'Unanswered cap',
      hint: 'accepted tickets without a first reply, at most',
      now: String(desk.cap.unanswered),
    },
    {
      path: 'desk.channels.email.offerTimeout',
      label: 'Offer timeout, email',
      hint: 'such as “5 min”, or “never”',
      now: limit === null ? 'never' : limit.law === 'constant' ? spanOf(limit.value) : limit.law,
    },
    ...scenario.experts.map(({ name, count }, group) => ({
      path: `experts.${group}.count`,
      label: `Experts: ${name}`,
      hint: 'how many there are',
      now: String(count),
    })),
  ];
}

const spanOf = (milliseconds: number): string =>
  milliseconds % 60_000 === 0 ? spanText(milliseconds) : `${milliseconds / 1000} s`;
