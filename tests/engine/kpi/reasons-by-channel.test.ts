import { describe, expect, it } from 'vitest';
import { describeHappening } from '../../../engine/log/describe.ts';
import type { SimulationEvent } from '../../../engine/log/simulation-event.ts';
import { reasonsByChannel } from '../../../engine/kpi/reasons-by-channel.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { shipped } from '../../shipped-scenarios.ts';

describe('reasons of reviews by channel', () => {
  it.each(['0 s', '10 h'])('are those of the log, after a warm-up of %s', (warmUp) => {
    const simulation = new Simulation(shipped('expert-marketplace', ['horizon=20 h', `warmUp=${warmUp}`]));
    const { world } = simulation;
    const events: SimulationEvent[] = [];
    simulation.listen({
      happened: (what, ticket, expert, detail, amount) =>
        events.push(describeHappening(world, what, ticket, expert, detail, amount)),
    });
    simulation.run();
    const channels = new Map<number, string>();
    const counted = new Map<string, number>();
    for (const event of events) {
      if (event.type === 'ticket-arrived' && event.at >= world.scenario.warmUp)
        channels.set(event.ticket, event.channel);
      if (event.type !== 'review-left' || !channels.has(event.ticket)) continue;
      const cell = `${event.reason} ${channels.get(event.ticket)}`;
      counted.set(cell, (counted.get(cell) ?? 0) + 1);
    }
    const rows = reasonsByChannel(world);
    const cells = rows.flatMap(({ reason, byChannel }) =>
      Object.entries(byChannel).map(([channel, count]) => [`${reason.name} ${channel}`, count] as const),
    );
    expect(new Map(cells.filter(([, count]) => count > 0))).toEqual(counted);
    expect(counted.size).toBeGreaterThan(5);
    for (const { byChannel, total } of rows) expect(byChannel.email + byChannel.chat + byChannel.voice).toBe(total);
  });
});
