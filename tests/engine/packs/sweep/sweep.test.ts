import { describe, expect, it } from 'vitest';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import { onRandomDesks, played } from '../pack-runs.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

interface Ticket {
  readonly arrivedAt: number;
  touchedAt: number;
  state: 'unassigned' | 'held' | 'away';
}

/** What each kind of event makes of a ticket; others leave it where it is. */
const AFTER: Partial<Record<SimulationEvent['type'], Ticket['state']>> = {
  'ticket-arrived': 'unassigned',
  'offer-accepted': 'held',
  'assignment-revoked': 'unassigned',
  'ticket-reopened': 'held',
  'ticket-solved': 'away',
  'third-party-asked': 'away',
  'third-party-answered': 'held',
  'ticket-closed': 'away',
  'ticket-escalated': 'away',
  'ticket-abandoned': 'away',
  'ticket-blocked': 'away',
  'ticket-balked': 'away',
};

/** The sweeps of a run worked out from its log alone. Chats between two turns cannot be told there, so there are none. */
function sweepsOf(events: readonly SimulationEvent[]): { untouched: number; oldest: number; unassigned: number }[] {
  const tickets = new Map<number, Ticket>();
  const sweeps: { untouched: number; oldest: number; unassigned: number }[] = [];
  for (const event of events) {
    if (event.type === 'desk-swept') {
      const open = [...tickets.values()].filter(({ state }) => state !== 'away');
      const rested = open.map(({ touchedAt }) => event.at - touchedAt);
      sweeps.push({
        untouched: rested.filter((time) => time >= HOUR).length,
        oldest: Math.max(0, ...rested),
        unassigned: open.filter(({ state }) => state === 'unassigned').length,
      });
    }
    if (!('ticket' in event)) continue;
    const ticket = tickets.get(event.ticket) ?? { arrivedAt: event.at, touchedAt: event.at, state: 'unassigned' };
    ticket.touchedAt = event.at;
    ticket.state = AFTER[event.type] ?? ticket.state;
    if (event.type === 'offer-rescinded' && ticket.state === 'held') ticket.state = 'unassigned';
    tickets.set(event.ticket, ticket);
  }
  return sweeps;
}

describe('the hourly sweep', () => {
  it('finds what the log says was left alone, on random desks', () => {
    onRandomDesks({ sweep: {}, progress: { thirdPartyShare: 0.3 } }, ({ events, value, simulation }, settings) => {
      const { channels } = settings['tickets'] as { channels: Record<string, number> };
      if ('chat' in channels || simulation.world.scenario.warmUp > 0) return;
      const sweeps = sweepsOf(events);
      const told = events.filter((event) => event.type === 'desk-swept');
      expect(told.map(({ untouched, unassigned }) => [untouched, unassigned])).toEqual(
        sweeps.map(({ untouched, unassigned }) => [untouched, unassigned]),
      );
      const mean = (of: (sweep: (typeof sweeps)[number]) => number): number =>
        sweeps.reduce((sum, sweep) => sum + of(sweep), 0) / sweeps.length;
      expect(value('sweptUntouched')).toBeCloseTo(
        mean(({ untouched }) => untouched),
        9,
      );
      expect(value('sweptOldest')).toBeCloseTo(mean(({ oldest }) => oldest) / MINUTE, 9);
      expect(value('sweptUnassigned')).toBeCloseTo(
        mean(({ unassigned }) => unassigned),
        9,
      );
    });
  });

  it('counts tickets that nobody takes as aged after their time', () => {
    const run = played({
      horizon: '3 h',
      closing: 'cut',
      arrivals: [{ times: ['0 s', '1 h 30 min'] }],
      experts: [{ count: 1, schedule: { shifts: [{ days: 'daily', from: '12:00', to: '13:00' }] } }],
      customers: { model: 'plain' },
      packs: { sweep: { agedTime: '45 min' } },
    });
    // At 1 h one ticket of 60 min; at 2 h it and one of 30 min; at 3 h of 180 and 90 min.
    expect(run.value('sweptUnassigned')).toBeCloseTo((1 + 2 + 2) / 3, 12);
    expect(run.value('sweptUnassignedAged')).toBeCloseTo((1 + 1 + 2) / 3, 12);
    expect(run.value('sweptUntouched')).toBeCloseTo((1 + 1 + 2) / 3, 12);
    expect(run.value('sweptOldest')).toBeCloseTo((60 + 120 + 180) / 3, 12);
  });
});
