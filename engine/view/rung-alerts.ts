import type { Alerts, StandingAlert } from '../packs/alerts/alerts.ts';
import { counted } from '../words/amounts.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import type { Alert } from './alerts.ts';

const CLOCK_WORDS = ['first reply', 'resolution'] as const;
/** From this share of what is allowed on, an alert that nobody has taken up is serious. */
const SERIOUS = 0.9;

/** What the pack `alerts` has raised and is not over: the rungs that tickets stand at, the highest first, and that of the team. */
export function rungAlerts(world: World): Alert[] {
  const pack = world.packs?.named('alerts') as Alerts | undefined;
  if (pack === undefined) return [];
  const byRung = new Map<string, StandingAlert[]>();
  for (const standing of pack.standing) {
    const key = `${standing.clock} ${standing.rung}`;
    byRung.set(key, [...(byRung.get(key) ?? []), standing]);
  }
  const ofTickets = [...byRung.values()].map((alerts) => ofRung(world, pack.rungs, alerts));
  return [...ofTickets.sort((one, other) => (other.rung ?? 0) - (one.rung ?? 0)), ...ofTeam(pack)];
}

function ofRung({ tickets }: World, rungs: readonly number[], alerts: readonly StandingAlert[]): Alert {
  const { clock, rung } = alerts[0];
  const open = alerts.filter(({ isAcknowledged }) => !isAcknowledged);
  const [first] = (open.length > 0 ? open : alerts)
    .map(({ ticket }) => ticket)
    .sort((one, other) => tickets.arrivedAt[one] - tickets.arrivedAt[other]);
  const ordinal = tickets.ordinal[first];
  const who =
    alerts.length === 1
      ? `Ticket ${ordinal} has`
      : `${counted(alerts.length, 'ticket')}, ticket ${ordinal} first, have`;
  const part = rungs[rung] < 1 ? `${percent(rungs[rung])} of` : 'all';
  const taken = open.length === 0 ? 'taken up' : alerts.length === 1 ? 'not taken up' : `${open.length} not taken up`;
  return {
    key: `rung ${clock} ${rung}`,
    severity: severityOf(rungs[rung], open.length > 0),
    sentence: `${who} used ${part} the time to the ${CLOCK_WORDS[clock]}: ${taken}.`,
    subject: { kind: 'ticket', ticket: ordinal },
    rung: rungs[rung],
    acknowledged: open.length === 0,
  };
}

function ofTeam(pack: Alerts): Alert[] {
  if (pack.teamRung === NONE) return [];
  const rung = pack.rungs[pack.teamRung];
  const isOpen = pack.isTeamAlertOpen;
  const what = pack.basis === 'error-budget' ? 'the error budget is burnt' : 'the open tickets are at risk';
  return [
    {
      key: `team ${pack.teamRung}`,
      severity: severityOf(rung, isOpen),
      sentence: `${percent(rung)} of ${what}${isOpen ? ': not taken up' : ''}.`,
      subject: { kind: 'desk' },
      rung,
      acknowledged: !isOpen,
    },
  ];
}

const severityOf = (rung: number, isOpen: boolean): Alert['severity'] =>
  rung >= SERIOUS && isOpen ? 'serious' : 'watch';

const percent = (share: number): string => `${Number((100 * share).toFixed(1))} %`;
