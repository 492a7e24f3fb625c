import { describe, expect, it } from 'vitest';
import { conservationOf } from '../../../engine/kpi/conservation.ts';
import { COUNTER } from '../../../engine/kpi/counters.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { shipped } from '../../shipped-scenarios.ts';

const HOUR = 3_600_000;

function marketplaceAt(moment: number, overrides: readonly string[] = []): Simulation {
  const simulation = new Simulation(shipped('expert-marketplace', ['horizon=14 h', ...overrides]));
  simulation.run(moment);
  return simulation;
}

describe('the conservation line', () => {
  it('holds in the middle of a day, with tickets in every state', () => {
    const { world } = marketplaceAt(11.3 * HOUR);
    const { holds, tickets, offers } = conservationOf(world);
    expect(holds).toBe(true);
    expect(tickets.created).toBeGreaterThan(300);
    expect(tickets.open.held).toBeGreaterThan(0);
    const gone = tickets.solved + tickets.escalated + tickets.abandoned + tickets.blocked + tickets.balked;
    const { waiting, offered, held, withCustomer, withThirdParty } = tickets.open;
    expect(gone + waiting + offered + held + withCustomer + withThirdParty).toBe(tickets.created);
    expect(offers.acceptedOpen).toBe(held + withCustomer);
  });

  it('holds while tickets wait for third parties, and says how many', () => {
    const { world } = marketplaceAt(11.3 * HOUR, ['packs.progress={ thirdPartyShare: 0.3 }']);
    const { holds, tickets, offers } = conservationOf(world);
    expect(holds).toBe(true);
    const { held, withCustomer, withThirdParty } = tickets.open;
    expect(withThirdParty).toBeGreaterThan(5);
    expect(offers.acceptedOpen).toBe(held + withCustomer + withThirdParty);
  });

  it('counts what is measured only: the warm-up neither adds nor breaks it', () => {
    const { world } = marketplaceAt(12 * HOUR, ['warmUp=9 h']);
    const all = conservationOf(marketplaceAt(12 * HOUR).world);
    const { holds, tickets } = conservationOf(world);
    expect(holds).toBe(true);
    expect(tickets.created).toBeLessThan(all.tickets.created);
  });

  it.each(['arrived', 'solved', 'rejected', 'accepted', 'offers'] as const)(
    'does not hold when one of %s is lost',
    (name) => {
      const simulation = marketplaceAt(10 * HOUR);
      const { world } = simulation;
      const { ledger } = world.figures;
      // Any measured ticket will do: its cell loses one.
      const ticket = world.tickets.state.findIndex((state) => state !== 0);
      ledger.pointAtTicket(ticket, -1);
      ledger.add(COUNTER[name], -1);
      expect(conservationOf(world).holds).toBe(false);
    },
  );
});
