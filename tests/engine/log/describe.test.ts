import { expect, it } from 'vitest';
import { HAPPENINGS } from '../../../engine/log/happening.ts';
import type { SimulationEvent } from '../../../engine/log/simulation-event.ts';
import { loggedRun, peopleDesk } from '../../server/people-desk.ts';

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

it('a happening is told under its own name, at its moment', () => {
  const { simulation, events } = loggedRun(peopleDesk());
  const codes: number[] = [];
  const moments: number[] = [];
  simulation.listen({
    happened(what) {
      codes.push(what);
      moments.push(simulation.world.calendar.now);
    },
  });
  simulation.run();
  expect(events.map(({ type }) => type)).toEqual(codes.map((code) => kebab(HAPPENINGS[code]!)));
  expect(events.map(({ at }) => at)).toEqual(moments);
  expect(new Set(codes).size).toBeGreaterThan(20);
});

it('each ticket’s offers are numbered from 1 and each ends once', () => {
  const { simulation, events } = loggedRun(peopleDesk());
  simulation.run();
  const made = new Map<number, number>();
  const open = new Set<string>();
  for (const event of events) {
    if (!('offer' in event)) continue;
    const { ticket, offer, type } = event;
    const name = `${ticket}/${offer}`;
    if (type === 'offer-made') {
      expect(offer).toBe((made.get(ticket) ?? 0) + 1);
      made.set(ticket, offer);
      open.add(name);
    } else if (/rejected|expired|rescinded/.test(type)) expect(open.delete(name), name).toBe(true);
  }
});

it('everything is plain data: what is read back from JSON is what was told', () => {
  const { simulation, events } = loggedRun(peopleDesk('horizon=1 d'));
  simulation.run();
  expect(JSON.parse(JSON.stringify(events)) as SimulationEvent[]).toEqual(events);
});

it('names stand for numbers', () => {
  const { simulation, events } = loggedRun(peopleDesk());
  simulation.run();
  const find = <Type extends SimulationEvent['type']>(type: Type): Extract<SimulationEvent, { type: Type }> =>
    events.find((event) => event.type === type) as Extract<SimulationEvent, { type: Type }>;
  expect(find('ticket-arrived')).toMatchObject({
    ticket: 0,
    stream: 'shop',
    channel: expect.stringMatching(/email|chat|voice/) as string,
  });
  expect(['how-to', "it's broken"]).toContain(find('ticket-arrived').category);
  expect(find('offer-rejected').reason).toMatch(/^[a-z][A-Za-z]+$/);
  expect(['no-first-reply', 'no-follow-up']).toContain(find('assignment-revoked').cause);
  expect(find('review-left').stars).toBeGreaterThanOrEqual(1);
  expect(find('review-left').reason).toMatch(/^[A-Z]/);
  expect(['thanks', 'question', 'notSolved', 'silence']).toContain(find('customer-replied').kind);
  expect(find('ticket-closed').paidCents).toBeGreaterThan(0);
  expect(find('standing-changed').weight).toBeGreaterThan(0);
});
