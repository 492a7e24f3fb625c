import { describe, expect, it } from 'vitest';
import { Simulation } from '../../../engine/simulation.ts';
import type { World } from '../../../engine/world/world.ts';
import { TicketMaker } from '../../../engine/world/ticket-maker.ts';
import { scenarioWith, type ScenarioSettings } from '../../scenarios.ts';

const SETTINGS = {
  seed: 'maker',
  customers: { model: 'people' },
  skills: ['law'],
  tickets: {
    channels: { email: 3, chat: 1 },
    difficulty: { law: 'uniform', from: 0, to: 1 },
    difficultyShapesWork: true,
    work: { email: '10 min', chat: '2 min' },
    payout: { email: 2.5, chat: 1 },
    needsEscalation: 0.2,
    needsEscalationByDifficulty: 0,
    uncontrollable: 0.3,
    categories: {
      usual: { weight: 3 },
      suit: { weight: 1, skills: ['law'], priority: 0, work: '1 h' },
      never: { weight: 0 },
    },
  },
  experts: [{ count: 1, skills: ['law'] }],
};
const TICKETS = 4000;

interface Made {
  readonly world: World;
  readonly rows: readonly number[];
}

function made(settings: ScenarioSettings = SETTINGS): Made {
  const { world } = new Simulation(scenarioWith(settings));
  const maker = new TicketMaker(world);
  const rows = Array.from({ length: TICKETS }, (_, fate) => {
    const ticket = world.tickets.open(0, fate, 0);
    maker.draw(ticket);
    return ticket;
  });
  return { world, rows };
}

/** How many of n are expected with a share, four deviations either way. */
const expectShare = (count: number, of: number, share: number): void =>
  expect(Math.abs(count - of * share), `seed maker: ${count} of ${of}`).toBeLessThan(
    4 * Math.sqrt(of * share * (1 - share)),
  );

describe('a new ticket', () => {
  const { world, rows } = made();
  const { tickets, requirements } = world;
  const having = (column: ArrayLike<number>, value: number) => rows.filter((row) => column[row] === value);

  it('is of each category and channel as often as their weights say, and never of one without weight', () => {
    expectShare(having(tickets.category, 1).length, TICKETS, 1 / 4);
    expectShare(having(tickets.channel, 1).length, TICKETS, 1 / 4);
    expect(having(tickets.category, 2)).toEqual([]);
    expect(having(tickets.channel, 2)).toEqual([]);
    // Category and channel are independent.
    const both = having(tickets.category, 1).filter((row) => tickets.channel[row] === 1);
    expectShare(both.length, TICKETS, 1 / 16);
  });

  it('has the skills, priority, payout and work of its kind, shaped by its difficulty', () => {
    for (const row of rows.slice(0, 200)) {
      const isSuit = tickets.category[row] === 1;
      const isChat = tickets.channel[row] === 1;
      expect(requirements.skills[tickets.requirement[row]!]).toEqual(isSuit ? ['law'] : []);
      expect(tickets.priority[row]).toBe(isSuit ? 0 : 1);
      expect(tickets.payoutCents[row]).toBe(isChat ? 100 : 250);
      const minutes = isSuit ? 60 : isChat ? 2 : 10;
      expect(tickets.work[row]).toBeCloseTo(minutes * 60_000 * (0.6 + 1.6 * tickets.difficulty[row]!), 6);
    }
  });

  it('has its latent truths as often as the desk says', () => {
    expectShare(having(tickets.needsEscalation, 1).length, TICKETS, 0.2);
    expectShare(having(tickets.uncontrollable, 1).length, TICKETS, 0.3);
    const mean = rows.reduce((sum, row) => sum + tickets.difficulty[row]!, 0) / TICKETS;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / TICKETS));
  });

  it('is what its fate says, whatever experts there are and whatever came before', () => {
    const other = made({ ...SETTINGS, experts: [{ count: 7, skills: ['law'] }], desk: { cap: { unanswered: 1 } } });
    const again = other.rows.toReversed()[0]!;
    new TicketMaker(other.world).draw(again);
    for (const column of ['category', 'channel', 'difficulty', 'work', 'needsEscalation', 'uncontrollable'] as const) {
      expect(rows.map((row) => tickets[column][row])).toEqual(
        other.rows.map((row) => other.world.tickets[column][row]),
      );
    }
  });
});

describe('special tickets', () => {
  it('come by the mix of their stream or category where these have one', () => {
    const { world, rows } = made({
      ...SETTINGS,
      arrivals: [{ rate: '1 per hour', categories: { suit: 1 }, channels: { chat: 1 } }],
    });
    expect(rows.every((row) => world.tickets.category[row] === 1 && world.tickets.channel[row] === 1)).toBe(true);
  });

  it('have a patience of their own where their category has, and none otherwise', () => {
    const { world, rows } = made({
      ...SETTINGS,
      tickets: { ...SETTINGS.tickets, categories: { hasty: { patience: '3 min' }, calm: {} } },
    });
    const maker = new TicketMaker(world);
    const patience = rows.map((row) => [world.tickets.category[row], maker.patienceOf(row)]);
    expect(new Set(patience.map(String))).toEqual(new Set([`0,${3 * 60_000}`, '1,Infinity']));
  });

  it('that copy an earlier one are the same matter', () => {
    const { world, rows } = made();
    const { tickets } = world;
    const earlier = rows.find((row) => tickets.category[row] === 1 && tickets.channel[row] === 1)!;
    const later = tickets.openFollowOn(0, 99, 0);
    new TicketMaker(world).copy(later, earlier);
    for (const column of ['category', 'channel', 'requirement', 'priority', 'difficulty', 'payoutCents'] as const)
      expect(tickets[column][later]).toBe(tickets[column][earlier]);
  });
});
