import { parse } from 'yaml';
import { parseScenarioData, problemsText } from '../../../engine/index.ts';
import type { Scenario } from '../../../engine/index.ts';
import type { HistoryFit } from '../fit-history.ts';
import type { History } from '../history.ts';
import type { PresenceSeen } from '../presence-seen.ts';
import { dateOf } from '../scenario-numbers.ts';
import { scenarioText } from '../scenario-text.ts';
import { staffedAt } from '../staff-seen.ts';

const DAY_MS = 86_400_000;

/** What a model is laid over to predict days that it has not seen. */
export interface HeldBackDays {
  readonly history: History;
  readonly firstDay: number;
  readonly days: number;
  /** Experts seen at work in them. */
  readonly presence: PresenceSeen;
  /** Length of a predicted interval, ms. */
  readonly every: number;
  /** An answer within it counts as in time, ms. */
  readonly inTime: number;
  readonly seed: string;
}

/** The model with the staff of the days held back: with their real tickets, and with those that it expects. */
export function playedScenarios(
  fit: HistoryFit,
  held: HeldBackDays,
): { readonly real: Scenario; readonly fitted: Scenario } {
  const origin = { fileName: 'history', kept: 0, dropped: 0, utcOffset: '+00:00', timeZone: undefined };
  const model = parse(scenarioText(fit, origin)) as Record<string, unknown> & {
    tickets: { categories: Record<string, unknown> };
    experts: [object];
  };
  const staffed = Array.from(held.presence.present, staffedAt);
  const schedule = { every: `${held.presence.every} ms`, cycle: 'once', staffed };
  const base = {
    ...model,
    seed: held.seed,
    horizon: `${held.days} d`,
    closing: 'drain',
    calendar: { starts: dateOf(held.firstDay), utcOffset: '+00:00' },
    figures: { interval: `${held.every} ms`, thresholds: [`${held.inTime} ms`], perExpert: false },
    experts: [{ ...model.experts[0], count: staffed.reduce((most, each) => Math.max(most, each), 1), schedule }],
  };
  return {
    fitted: parsed(base),
    real: parsed({ ...base, arrivals: realArrivals(held, Object.keys(model.tickets.categories)) }),
  };
}

/** A stream of recorded times for each kind of ticket; kinds that the model has not seen count as its most frequent one. */
function realArrivals({ history, firstDay }: HeldBackDays, kinds: readonly string[]): object[] {
  const { category } = history.words;
  const rest = kinds.includes('all others') ? 'all others' : kinds[0]!;
  const byKind = new Map<string, number[]>();
  for (const [row, reading] of history.moments.created!.entries()) {
    const name = category?.names[category.codes[row]!] ?? rest;
    const kind = kinds.includes(name) ? name : rest;
    const times = byKind.get(kind) ?? [];
    times.push(Math.round(reading - firstDay * DAY_MS));
    byKind.set(kind, times);
  }
  return Array.from(byKind, ([name, times]) => ({
    name,
    times: { milliseconds: times.sort((one, other) => one - other) },
    categories: { [name]: 1 },
  }));
}

function parsed(data: object): Scenario {
  const read = parseScenarioData(data);
  if (read.ok) return read.value;
  throw new Error(`a model that was fitted is sound: ${problemsText(read.problem, 'model')}`);
}
