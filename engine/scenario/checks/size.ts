import { CHANNELS } from '../schema/tickets.ts';
import type { ArrivalStreamSettings, Scenario } from '../scenario.ts';
import type { Finding } from '../scenario-problem.ts';

/** More experts than any desk; columns of so many rows still fit. */
const MOST_EXPERTS = 1_000_000;
/** What the state of a run may take, bytes. */
const MOST_BYTES = 4_000_000_000;
/** Rough state of one expert besides the rolling window, bytes. */
const BYTES_PER_EXPERT = 2000;
/** Rough state of one expert in one hour of the rolling window, bytes. */
const BYTES_PER_EXPERT_HOUR = 40;
/** Rough state of a ticket on the desk, bytes. */
const BYTES_PER_TICKET = 300;
/** At a million tickets a second, about three hours. */
const MOST_TICKETS = 1e10;
/** Levers that are still one list. */
const MOST_LEVERS = 100_000;

/** Whether a run of a scenario fits into a machine and a day. */
export function checkSize(scenario: Scenario): Finding[] {
  const findings: Finding[] = [];
  const experts = scenario.experts.reduce((sum, { count }) => sum + (count === 'unlimited' ? 1 : count), 0);
  const refuse = (path: readonly string[], message: string): number =>
    findings.push({ code: 'too-large', path, message });
  const tickets = expectedTickets(scenario);
  if (experts > MOST_EXPERTS) refuse(['experts'], `${inWords(experts)} experts; at most ${inWords(MOST_EXPERTS)} fit`);
  else if (windowBytes(scenario, experts) > MOST_BYTES) {
    refuse(
      ['figures', 'windowHours'],
      `${gigabytes(windowBytes(scenario, experts))} for rolling windows; shorten them or set perExpert: false`,
    );
  }
  if (tickets > MOST_TICKETS)
    refuse(['horizon'], `about ${inWords(tickets)} tickets; runs of more than ${inWords(MOST_TICKETS)} take days`);
  if (scenario.waiting.backlog * BYTES_PER_TICKET > MOST_BYTES) {
    refuse(
      ['waiting', 'backlog'],
      `${gigabytes(scenario.waiting.backlog * BYTES_PER_TICKET)} for tickets waiting at the start`,
    );
  }
  if (scenario.interventions.length > MOST_LEVERS)
    refuse(['interventions'], `more than ${inWords(MOST_LEVERS)} levers`);
  return findings;
}

function windowBytes({ figures }: Scenario, experts: number): number {
  const hours = figures.perExpert ? figures.windowHours : 0;
  return experts * (BYTES_PER_EXPERT + hours * CHANNELS.length * BYTES_PER_EXPERT_HOUR);
}

/** Tickets that a run brings on average, where that can be said without running it. */
export function expectedTickets(scenario: Scenario): number {
  return scenario.arrivals.reduce((sum, stream) => sum + ticketsOfStream(stream, scenario.horizon), 0);
}

function ticketsOfStream(stream: ArrivalStreamSettings, horizon: number): number {
  const lasts = Math.max(0, Math.min(stream.until ?? horizon, horizon) - (stream.from ?? 0));
  const { rate, gaps, population, times, scale, batch } = stream;
  const each = meanOf(batch, 1);
  if (times !== undefined) return times.length * each;
  if (typeof rate === 'number') return rate * lasts * scale * each;
  if (rate !== undefined && 'counts' in rate) {
    const sum = rate.counts.reduce((total, count) => total + count, 0);
    const once = rate.cycle === 'once' ? 1 : lasts / (rate.every * rate.counts.length);
    return sum * once * scale * each;
  }
  if (gaps !== undefined) return (lasts / Math.max(1, meanOf(gaps, 1000))) * each;
  if (population !== undefined) return (population.size * lasts) / Math.max(1, meanOf(population.thinking, 1000));
  return 0;
}

/** The mean of a law where it is one of its parameters, and `usual` where it would have to be worked out. */
function meanOf(law: ArrivalStreamSettings['gaps'], usual: number): number {
  if (law === undefined) return usual;
  if ('mean' in law) return law.mean;
  if (law.law === 'constant') return law.value;
  return usual;
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

function inWords(amount: number): string {
  if (amount >= 1e9) return `${Number((amount / 1e9).toPrecision(3))} billion`;
  return amount >= 1e6 ? `${Number((amount / 1e6).toPrecision(3))} million` : String(Math.round(amount));
}
