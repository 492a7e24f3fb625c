import { SCENARIO_PRESETS } from '../../scenario/presets/scenario-presets.ts';
import { cellText } from '../../words/cell-text.ts';
import { comparedRows } from './compared-rows.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Arm, Insight, InsightRow, InsightTable, PlayedArm } from './insight.ts';
import { isSeen } from './seen.ts';

/** A bad rule, and the figures in which it shows. */
interface Exhibit {
  readonly preset: string;
  /** So many times the tickets of the day: on a quiet day every rule does. */
  readonly busy: number;
  /** Put under the day’s own rules: what the preset changes besides its rule, and what its rule is instead of. */
  readonly same: readonly string[];
  readonly shows: readonly string[];
  /** Where the harm is, for it is not always in the averages. */
  readonly look: string;
}

const ALWAYS = ['abandoned', 'reviewScore'] as const;

const EXHIBITS: readonly Exhibit[] = [
  {
    preset: 'zendesk-live-lock',
    busy: 1.2,
    same: [],
    shows: ['offersUntilAccepted', 'timedOut', 'acceptance', 'heldBack', 'answer', ...ALWAYS],
    look: 'Look at offers that expire, and at the time until somebody accepts.',
  },
  {
    preset: 'newest-first-starvation',
    busy: 1.7,
    same: [],
    shows: ['acceptance', 'acceptanceP95', 'answeredWithin1h', 'answeredWithin8h', 'answerP95', ...ALWAYS],
    look: 'Look at the longest waits: whoever has just come is served at once, so that averages and stars may gain while the oldest wait for the night.',
  },
  {
    preset: 'absent-owner',
    busy: 1.2,
    same: [],
    shows: ['answer', 'answeredWithin8h', 'heldBack', 'emailFirstReply', 'solution', ...ALWAYS],
    look: 'Look at what is not answered within eight hours: the few tickets whose owner has gone home lie until the next shift.',
  },
  {
    preset: 'woken-chats',
    busy: 3,
    same: ['tickets.channels={email: 10, chat: 90}', 'desk.cap.unanswered=5', 'desk.cap.heldUntil=done'],
    shows: ['acceptance', 'chatAnswer', 'chatAnswerP95', 'timedOut', 'timedOutFollowUp', ...ALWAYS],
    look: 'Look at the slowest first replies: experts whose silent chats count for nothing are given more than they can answer.',
  },
  {
    preset: 'hoarding',
    busy: 1.2,
    same: [],
    shows: ['acceptance', 'emailFirstReply', 'answer', 'heldBack', ...ALWAYS],
    look: 'Look at the first reply: tickets are taken at once and then lie.',
  },
];

type Day = Pick<Exhibit, 'busy' | 'same'>;

const ownName = ({ busy, same }: Day): string => ['own rules', `× ${busy}`, ...same].join(' ');

/** The day by its own rules, as busy as exhibits want it and with what is the same, each once; then every exhibit. */
function armsOf({ arrivals }: Pick<Scenario, 'arrivals'>): readonly Arm[] {
  const busyDay = ({ busy }: Day): string[] =>
    arrivals.map(({ scale }, stream) => `arrivals[${stream}].scale=${Number((scale * busy).toPrecision(12))}`);
  const own = new Map<string, Day>(EXHIBITS.map((exhibit) => [ownName(exhibit), exhibit]));
  return [
    ...[...own].map(([name, day]) => ({ name, presets: [], set: [...busyDay(day), ...day.same] })),
    ...EXHIBITS.map((exhibit) => ({ name: exhibit.preset, presets: [exhibit.preset], set: busyDay(exhibit) })),
  ];
}

/** What leaves customers, and what of the rest is seen beyond chance. */
function sayWhatBreaks(rows: readonly InsightRow[]): string {
  const seen = rows.filter(({ cells }) => isSeen(cells[2]));
  if (seen.length === 0) return 'Nothing is seen to break so far.';
  const told = seen.map(({ name, cells }) => `${name} ${cellText(cells[2])}`);
  return `Changes beyond chance: ${told.join('; ')}.`;
}

/** What chance alone could have done. */
function unseen(rows: readonly InsightRow[]): string[] {
  const names = rows.filter(({ cells: [, , difference] }) => !isSeen(difference)).map(({ name }) => name);
  return names.length === 0 || names.length === rows.length ? [] : [`No difference is seen in: ${names.join(', ')}.`];
}

function tableOf(exhibit: Exhibit, played: readonly PlayedArm[], level: number): InsightTable[] {
  const { preset, busy, same, shows, look } = exhibit;
  const own = played.find(({ arm }) => arm.name === ownName(exhibit));
  const bad = played.find(({ arm }) => arm.name === preset);
  if (own === undefined || bad === undefined) return [];
  const rows = comparedRows(own, bad, shows, level);
  return [
    {
      title: `${preset}. ${SCENARIO_PRESETS[preset].about}`,
      verdict: sayWhatBreaks(rows),
      columns: ['own rules', 'here', 'difference'],
      rows,
      says: [
        look,
        ...unseen(rows),
        `Both days have ${busy} times the tickets of the scenario.`,
        ...(same.length === 0 ? [] : [`The day’s own rules are played with ${same.join(', ')}.`]),
      ],
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
