import { SCENARIO_PRESETS } from '../../scenario/presets/scenario-presets.ts';
import { cellText } from '../../words/cell-text.ts';
import { comparedRows } from './compared-rows.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Arm, Insight, InsightRow, InsightTable, PlayedArm } from './insight.ts';
import { isSeen } from './seen.ts';

/** A bad rule, and the figures in which it shows. */
interface Exhibit {
  readonly preset: string;
  /** Settings that the preset changes besides its rule, put under the day’s own rules too. */
  readonly same: readonly string[];
  readonly shows: readonly string[];
}

const ALWAYS = ['abandoned', 'reviewScore'] as const;

const EXHIBITS: readonly Exhibit[] = [
  {
    preset: 'zendesk-live-lock',
    same: [],
    shows: ['offersUntilAccepted', 'timedOut', 'acceptance', 'heldBack', 'answer', ...ALWAYS],
  },
  {
    preset: 'newest-first-starvation',
    same: [],
    shows: ['acceptance', 'acceptanceP95', 'answerP95', 'mostWaiting', ...ALWAYS],
  },
  { preset: 'absent-owner', same: [], shows: ['answer', 'answerP95', 'heldBack', 'solutionP95', ...ALWAYS] },
  {
    preset: 'woken-chats',
    same: ['tickets.channels={email: 10, chat: 90}'],
    shows: ['timedOutFollowUp', 'held', 'chatAnswerP95', 'solved', ...ALWAYS],
  },
  { preset: 'hoarding', same: [], shows: ['acceptance', 'emailFirstReply', 'answer', 'heldBack', ...ALWAYS] },
];

/** A fifth more tickets than the roster is made for: on a quiet day every rule does. */
const BUSY = 1.2;

const ownName = (same: readonly string[]): string => ['own rules', ...same].join(' ');

/** The day by its own rules, with whatever else an exhibit changes, each once; then every exhibit. */
function armsOf({ arrivals }: Pick<Scenario, 'arrivals'>): readonly Arm[] {
  const busy = arrivals.map(({ scale }, stream) => `arrivals[${stream}].scale=${scale * BUSY}`);
  const own = new Map(EXHIBITS.map(({ same }) => [ownName(same), same]));
  return [
    ...[...own].map(([name, same]) => ({ name, presets: [], set: [...busy, ...same] })),
    ...EXHIBITS.map(({ preset }) => ({ name: preset, presets: [preset], set: busy })),
  ];
}

/** What leaves customers, and what of the rest is seen beyond chance. */
function sayWhatBreaks(rows: readonly InsightRow[]): string {
  const seen = rows.filter(({ cells }) => isSeen(cells[2]));
  if (seen.length === 0) return 'Nothing is seen to break so far.';
  const told = seen.map(({ name, cells }) => `${name} ${cellText(cells[2])}`);
  return `Changes beyond chance: ${told.join('; ')}.`;
}

function tableOf({ preset, same, shows }: Exhibit, played: readonly PlayedArm[], level: number): InsightTable[] {
  const own = played.find(({ arm }) => arm.name === ownName(same));
  const bad = played.find(({ arm }) => arm.name === preset);
  if (own === undefined || bad === undefined) return [];
  const rows = comparedRows(own, bad, shows, level);
  return [
    {
      title: `${preset}. ${SCENARIO_PRESETS[preset].about}`,
      verdict: sayWhatBreaks(rows),
      columns: ['own rules', 'here', 'difference'],
      rows,
      says: same.length === 0 ? [] : [`Its own rules have ${same.join(', ')} here too.`],
    },
  ];
}

/** Rules that are bad on purpose, each beside those of the day, strict ones on the marketplace. */
export const MUSEUM: Insight = {
  name: 'museum',
  title: 'A museum of bad rules',
  about: 'Bad rules found in real systems, each beside the day’s own rules: what breaks.',
  scenario: 'expert-marketplace',
  replications: 12,
  lacks: () => undefined,
  arms: armsOf,
  tables: (played, level) => EXHIBITS.flatMap((exhibit) => tableOf(exhibit, played, level)),
};
