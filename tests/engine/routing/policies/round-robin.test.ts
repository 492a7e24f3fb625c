import { expect, it } from 'vitest';
import { expertsOffered, quietDesk, UNWILLING } from '../quiet-desk.ts';

const offering = { policy: 'round-robin' };
const places = (unanswered: number) => ({ cap: { unanswered, pendingPerExpert: 'cap', heldUntil: 'done' } });

it('goes round whatever anybody holds, past those who have no place free', () => {
  // One place each: at 5 s nobody is free; at 10:00 expert 0 is and has the ticket that waits; at 10:01 it is the turn of 1.
  const times = ['0 s', '1 s', '2 s', '5 s', '10 min 2 s', '10 min 3 s'];
  expect(
    expertsOffered(quietDesk({ offering, arrivals: [{ times }], experts: [{ count: 3 }], desk: places(1) })),
  ).toEqual([0, 1, 2, 0, 1, 2]);
});

it('begins the next turn after the one chosen last, refusals included', () => {
  const experts = [{ count: 1 }, { name: 'no', count: 1, ...UNWILLING }, { name: 'more', count: 2 }];
  const times = ['0 s', '10 s', '20 s', '30 s'];
  // The second ticket is declined by 1 and goes on to 2; the third is the turn of 3, the fourth that of 0 again.
  expect(expertsOffered(quietDesk({ offering, arrivals: [{ times }], experts }))).toEqual([0, 1, 2, 3, 0]);
});

it('lets tickets that ask for different skills go round by themselves', () => {
  const settings = quietDesk({
    offering,
    skills: ['law'],
    arrivals: [
      { name: 'plain', times: ['0 s', '2 s', '4 s', '6 s'], categories: { plain: 1 } },
      { name: 'law', times: ['1 s', '3 s', '5 s'], categories: { law: 1 } },
    ],
    tickets: { categories: { plain: {}, law: { skills: ['law'] } } },
    experts: [{ count: 1 }, { name: 'lawyers', count: 2, skills: ['law'] }],
  });
  // Plain tickets: 0, 1, 2, 0; law tickets in between: 1, 2, 1.
  expect(expertsOffered(settings)).toEqual([0, 1, 1, 2, 2, 1, 0]);
});
