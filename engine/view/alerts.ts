import { bandOf } from '../kpi/catalogue/bands.ts';
import { figureCatalogue } from '../kpi/catalogue/catalogue.ts';
import { wholeRun } from '../kpi/slices.ts';
import { readFigure } from '../kpi/snapshot.ts';
import { counted, spanText } from '../words/amounts.ts';
import { valueText } from '../words/figure-text.ts';
import { PRESENCE } from '../world/experts.ts';
import { NONE, TICKET } from '../world/tickets.ts';
import { rungAlerts } from './rung-alerts.ts';
import type { World } from '../world/world.ts';

/** What an alert is about, to go there. Tickets are known by their number. */
export type AlertSubject =
  | { readonly kind: 'figure'; readonly figure: string }
  | { readonly kind: 'ticket'; readonly ticket: number }
  | { readonly kind: 'skills'; readonly skills: readonly string[] }
  | { readonly kind: 'desk' };

/** Something that needs to be looked at now. */
export interface Alert {
  /** The same for as long as it is the same trouble. */
  readonly key: string;
  readonly severity: 'serious' | 'watch';
  readonly sentence: string;
  readonly subject: AlertSubject;
  /** Share of what is allowed that is used up, where it is an alert of the pack `alerts`. */
  readonly rung?: number;
  /** Whether somebody has taken it up; absent where nobody could. */
  readonly acknowledged?: boolean;
}

/** Share of the time allowed after which a ticket is near its limit, and after which that is serious (K-34: 50, 75, 90, 100 %). */
const NEAR = 0.75;
const NEARLY_OVER = 0.9;

/** All that needs to be looked at, serious first. Looks at every ticket and expert, and changes nothing: some tens of microseconds. */
export function alertsOf(world: World, now = world.calendar.now): readonly Alert[] {
  const alerts = [
    ...ofDesk(world),
    ...ofSkills(world),
    ...ofTickets(world, now),
    ...rungAlerts(world),
    ...ofFigures(world, now),
  ];
  return alerts.sort((one, other) => rank(one) - rank(other));
}

const rank = ({ severity }: Alert): number => (severity === 'serious' ? 0 : 1);

/** Nobody is there, or everybody there has as many tickets as they may. */
function ofDesk({ experts, floor, rules, waiting }: World): Alert[] {
  const subject = { kind: 'desk' } as const;
  let [online, full] = [0, 0];
  for (let expert = 0; expert < experts.count; expert++) {
    if (experts.presence[expert] !== PRESENCE.online) continue;
    online++;
    const load = experts.unanswered[expert] + rules.reservedBy(experts.pending[expert], experts.followUps[expert]);
    if (!floor.isEligible(expert) && load >= experts.cap[expert]) full++;
  }
  const left = waiting.unoffered;
  if (online === 0 && left > 0) {
    const sentence = `Nobody is on duty, and ${counted(left, 'ticket')} ${left === 1 ? 'waits' : 'wait'}.`;
    return [{ key: 'nobody-on-duty', severity: 'serious', sentence, subject }];
  }
  if (online === 0 || full < online) return [];
  const who = online === 1 ? 'The one expert on duty holds' : `All ${online} experts on duty hold`;
  const severity = left > 0 ? 'serious' : 'watch';
  return [{ key: 'all-full', severity, sentence: `${who} as many tickets as they may.`, subject }];
}

/** Tickets that wait for skills which nobody on duty has. */
function ofSkills(world: World): Alert[] {
  const { requirements, waiting, floor, experts } = world;
  if (!experts.presence.includes(PRESENCE.online)) return [];
  const bySkills = new Map<string, { skills: readonly string[]; tickets: number; somebody: boolean }>();
  requirements.groups.forEach((groups, requirement) => {
    if (groups.some((group) => floor.onDutyInGroup[group] > 0)) return;
    const tickets = waiting.inOrder(requirement).length;
    const skills = requirements.skills[requirement].toSorted();
    const key = skills.join(' + ');
    const known = bySkills.get(key);
    bySkills.set(key, { skills, tickets: tickets + (known?.tickets ?? 0), somebody: groups.length > 0 });
  });
  return [...bySkills].flatMap(([key, { skills, tickets, somebody }]): Alert[] => {
    if (tickets === 0) return [];
    const wait = `${counted(tickets, 'ticket')} ${tickets === 1 ? 'waits' : 'wait'}`;
    const has = somebody ? 'nobody on duty has' : 'nobody here has';
    const sentence = `${wait} for ${key}, which ${has}.`;
    return [{ key: `skills ${key}`, severity: 'serious', sentence, subject: { kind: 'skills', skills } }];
  });
}

/** How many tickets have used up how much of the time they are allowed, and which of them comes first. */
class Nearest {
  tickets = 0;
  ordinal: number = NONE;
  used = 0;
  left = Infinity;

  see(ordinal: number, left: number, allowed: number): void {
    const used = 1 - left / allowed;
    if (!(used >= NEAR)) return;
    this.tickets++;
    if (left >= this.left) return;
    this.left = left;
    this.used = used;
    this.ordinal = ordinal;
  }
}

/** Tickets about to be taken from their expert, and tickets that have waited for nearly as long as they should, or longer. */
function ofTickets(world: World, now: number): Alert[] {
  const { tickets, cases, calendar, scenario } = world;
  const firstReply = new Nearest();
  const followUp = new Nearest();
  const unanswered = new Nearest();
  const urgent = Object.values(scenario.tickets.categories).map((category) => category.urgent);
  const { responseTarget, urgentResponseTarget } = scenario.waiting;
  for (let ticket = 0; ticket < tickets.touched; ticket++) {
    const state = tickets.state[ticket];
    const ordinal = tickets.ordinal[ticket];
    if (state === TICKET.held && tickets.limitTimer[ticket] !== 0) {
      const isFollowUp = cases.owes[ticket] === 1;
      const due = calendar.timeOf(tickets.limitTimer[ticket]);
      const since = isFollowUp ? cases.owedSince[ticket] : tickets.acceptedAt[ticket];
      (isFollowUp ? followUp : firstReply).see(ordinal, due - now, due - since);
    } else if (state === TICKET.waiting || state === TICKET.pausing || state === TICKET.offered) {
      const allowed = urgent[tickets.category[ticket]] ? urgentResponseTarget : responseTarget;
      unanswered.see(ordinal, tickets.arrivedAt[ticket] + allowed - now, allowed);
    }
  }
  return [...revoked('first reply', firstReply), ...revoked('follow-up', followUp), ...late(unanswered)];
}

function revoked(what: string, { tickets, ordinal, used, left }: Nearest): Alert[] {
  if (tickets === 0) return [];
  const which = tickets === 1 ? `Ticket ${ordinal} is` : `${counted(tickets, 'ticket')} are`;
  const first = tickets === 1 ? '' : `, ticket ${ordinal} first`;
  return [
    {
      key: `near ${what}`,
      severity: used >= NEARLY_OVER ? 'serious' : 'watch',
      sentence: `${which} about to be taken away for want of a ${what}${first}: ${spanText(Math.max(0, left))} left.`,
      subject: { kind: 'ticket', ticket: ordinal },
    },
  ];
}

function late({ tickets, ordinal, left }: Nearest): Alert[] {
  if (tickets === 0) return [];
  const isOver = left <= 0;
  const which = tickets === 1 ? `Ticket ${ordinal} has nobody` : `${counted(tickets, 'ticket')} have nobody`;
  const first = tickets === 1 ? '' : `, ticket ${ordinal} first`;
  const when = isOver
    ? `should have been answered ${spanText(-left)} ago`
    : `should be answered within ${spanText(left)}`;
  return [
    {
      key: 'late',
      severity: isOver ? 'serious' : 'watch',
      sentence: `${which} and ${when}${first}.`,
      subject: { kind: 'ticket', ticket: ordinal },
    },
  ];
}

/** Figures of the whole run that are poor. */
function ofFigures(world: World, now: number): Alert[] {
  const { figures: settings } = world.scenario;
  return world.figures.read(() => {
    const slice = wholeRun(world, now);
    return figureCatalogue(world.scenario).flatMap((definition): Alert[] => {
      if (definition.bands === undefined) return [];
      const { value, sampleSize } = readFigure(definition, slice);
      const band = bandOf(definition, value, sampleSize, settings);
      if (band?.word !== 'poor') return [];
      const note = band.note === undefined ? 'poor' : `poor, ${band.note}`;
      const sentence = `${definition.label} is ${note}: ${valueText({ value, definition })}.`;
      const subject = { kind: 'figure', figure: definition.key } as const;
      return [{ key: `figure ${definition.key}`, severity: 'watch', sentence, subject }];
    });
  });
}
