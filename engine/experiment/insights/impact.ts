import type { Scenario } from '../../scenario/scenario.ts';
import { cellText } from '../../words/cell-text.ts';
import { figureOfArm } from './arm-figures.ts';
import { differenceCell } from './cells.ts';
import type { Arm, Insight, InsightCell, InsightRow, InsightTable, PlayedArm } from './insight.ts';
import { patienceAt } from './patience-at.ts';
import { isSeen } from './seen.ts';
import { asked, headcount, lacksCustomers, staffedAt } from './staffed-at.ts';

/** A change to a desk, and what it takes. */
interface Change {
  readonly name: string;
  readonly takes: string;
  readonly set: (scenario: Scenario) => string[];
}

const OWN = 'as it is';

/** What a desk can do something about, each by itself. */
const CHANGES: readonly Change[] = [
  { name: 'a fifth more experts', takes: 'people', set: (scenario) => staffedAt(scenario, 1.2) },
  { name: 'a fifth fewer experts', takes: 'nothing, and saves people', set: (scenario) => staffedAt(scenario, 0.8) },
  {
    name: 'a fifth fewer tickets',
    takes: 'causes removed where they arise',
    set: ({ arrivals }) => arrivals.map(({ scale }, stream) => `arrivals[${stream}].scale=${scale * 0.8}`),
  },
  {
    name: 'all at skill 0.95',
    takes: 'training and a knowledge base',
    set: ({ experts }) => everyGroup(experts, 'temperament.skill=0.95'),
  },
  {
    name: 'all is read',
    takes: 'care',
    set: ({ experts }) => everyGroup(experts, 'temperament.readFraction=1'),
  },
  {
    name: 'all are notified',
    takes: 'a setting of their browsers',
    set: ({ experts }) => everyGroup(experts, 'temperament.notificationsOnShare=1'),
  },
  {
    name: 'half the offer time',
    takes: 'a setting',
    set: (scenario) => halved(scenario, 'offerTimeout'),
  },
  {
    name: 'half the reply time',
    takes: 'a setting',
    set: (scenario) => halved(scenario, 'firstReplyTimeout'),
  },
  { name: 'next late one first', takes: 'a setting', set: () => ['waiting.order=earliest-breach'] },
  { name: 'auto-acknowledgement', takes: 'a setting', set: () => ['desk.autoAcknowledge=true'] },
  {
    name: 'a fifth more patience',
    takes: 'customers who know how long it will take',
    set: (scenario) => patienceAt(scenario, 1.2),
  },
  { name: 'a fifth less patience', takes: 'customers who leave sooner', set: (scenario) => patienceAt(scenario, 0.8) },
];

const everyGroup = (experts: Scenario['experts'], setting: string): string[] =>
  experts.flatMap(({ response }, group) => (response === undefined ? [`experts[${group}].behaviour.${setting}`] : []));

/** Limits that are fixed times, at half of that. */
const halved = ({ desk }: Scenario, limit: 'offerTimeout' | 'firstReplyTimeout'): string[] =>
  (['email', 'chat', 'voice'] as const).flatMap((channel) => {
    const law = desk.channels[channel][limit];
    return law?.law === 'constant' ? [`desk.channels.${channel}.${limit}=${Math.round(law.value / 2)} ms`] : [];
  });

/** The desk as it is, and then every change. */
const armsOf = (scenario: Scenario): readonly Arm[] => [
  { name: OWN, presets: [], set: asked(scenario) },
  ...CHANGES.map(({ name, set }) => ({ name, presets: [], set: [...asked(scenario), ...set(scenario)] })),
];

const SHOWN = ['nps', 'csat', 'answer'] as const;

function rowOf(own: PlayedArm, other: PlayedArm, level: number): InsightRow {
  const cells = SHOWN.map((key): InsightCell => {
    const [before, after] = [figureOfArm(own, key), figureOfArm(other, key)];
    return differenceCell(before.values, after.values, before.definition.unit, level);
  });
  return { name: other.arm.name, cells };
}

const sizeOf = ({ cells: [nps] }: InsightRow): number => Math.abs(nps.value ?? 0);

function sayBlocker(own: PlayedArm, rows: readonly InsightRow[]): string {
  const better = rows.filter(({ cells: [nps] }) => isSeen(nps) && (nps.value ?? 0) > 0);
  if (better.length === 0)
    return 'Nothing here is seen to raise the NPS: no change is a blocker’s, or there are too few replications.';
  const [{ name, cells }] = better;
  const takes = CHANGES.find((change) => change.name === name)?.takes ?? '';
  return `What stands in the way most is what “${name}” removes: ${cellText(cells[0])} points of NPS. It takes ${takes}. The desk has ${headcount(own.scenario)} experts.`;
}

/** What a desk has already is no change: its run would be the same run. */
const isChange = (own: PlayedArm, other: PlayedArm): boolean =>
  JSON.stringify(other.scenario) !== JSON.stringify(own.scenario);

function tablesOf(played: readonly PlayedArm[], level: number): readonly InsightTable[] {
  const [own, ...others] = played;
  const rows = others
    .filter((other) => isChange(own, other))
    .map((other) => rowOf(own, other, level))
    .toSorted((one, other) => sizeOf(other) - sizeOf(one));
  const same = others.filter((other) => !isChange(own, other)).map(({ arm }) => arm.name);
  return [
    {
      title: 'The same days with one thing changed, by what it does to the NPS',
      verdict: sayBlocker(own, rows),
      columns: ['NPS', 'CSAT', 'first reply'],
      figures: SHOWN,
      rows,
      says: [
        'Differences from the desk as it is, replication by replication.',
        ...(same.length === 0 ? [] : [`Left out, because they leave this desk as it is: ${same.join(', ')}.`]),
      ],
      drawn: { columns: [0], as: 'ranked', along: 'points of NPS, against the desk as it is' },
    },
  ];
}

/** Which changes matter most to customers, and what stands in the way (K-45). */
export const IMPACT: Insight = {
  name: 'impact',
  title: 'Which change helps customers most',
  about: 'What changes to a desk do to the NPS, ranked, and what stands in the way most.',
  scenario: 'expert-marketplace',
  replications: 12,
  lacks: lacksCustomers,
  arms: armsOf,
  tables: tablesOf,
};
