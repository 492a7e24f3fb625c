import { expect, it } from 'vitest';
import { expertsOffered, OfferRun, quietDesk } from '../quiet-desk.ts';

/** What the first expert has not finished by 9:55 goes back to the desk; they come again later. */
const desk = (from: string, extra: readonly string[] = []) =>
  quietDesk({
    offering: { policy: 'sticky' },
    horizon: '30 h',
    arrivals: [{ times: ['9 h 50 min', ...extra] }],
    experts: [
      {
        name: 'returning',
        count: 1,
        schedule: {
          shifts: [
            { days: 'daily', from: '09:00', to: '09:55' },
            { days: 'daily', from, to: '18:00' },
          ],
        },
      },
      { name: 'others', count: 2, schedule: { shifts: [{ days: 'daily', from: '10:00', to: '18:00' }] } },
    ],
    desk: { shiftEnd: 'drop' },
  });

it('prefers whoever has the ticket to the longest idle, while they have a place and have not refused it', () => {
  const run = new OfferRun(
    quietDesk({
      offering: { policy: 'sticky' },
      arrivals: [{ times: ['0 s', '1 s'] }],
      experts: [{ count: 3 }],
      desk: { cap: { unanswered: 2, pendingPerExpert: 'cap', heldUntil: 'done' } },
    }),
  ).until(5000);
  const { policy, experts, offering, floor } = run.simulation.world;
  // Tickets 0 and 1 (their rows too) are with experts 0 and 1; 2 has had nothing.
  expect([policy.selectExpert(0), policy.selectExpert(1)]).toEqual([0, 1]);
  experts.unanswered[0]! += 1;
  floor.refresh(0);
  expect(policy.selectExpert(0)).toBe(2);
  experts.unanswered[0]! -= 1;
  floor.refresh(0);
  offering.noteRefusal(0, 0);
  expect(policy.selectExpert(0)).toBe(2);
});

it('goes to somebody else when they are absent', () => {
  expect(expertsOffered(desk('12:00'))).toEqual([0, 1]);
});

it('is the longest idle for tickets that nobody has had', () => {
  expect(expertsOffered(desk('12:00', ['10 h 30 min', '10 h 31 min', '12 h 30 min']))).toEqual([0, 1, 2, 1, 0]);
});
