import { expect, it } from 'vitest';
import { expertsOffered, quietDesk } from '../quiet-desk.ts';

const desk = (times: readonly string[], unanswered: number) =>
  quietDesk({
    offering: { policy: 'best-skill' },
    skills: ['law', 'pay'],
    arrivals: [{ times }],
    tickets: { categories: { case: { skills: ['law', 'pay'] } } },
    experts: [
      { name: 'fair', count: 2, skills: { law: 0.5, pay: 1 } },
      { name: 'best', count: 1, skills: { law: 0.9, pay: 0.8 } },
      { name: 'also fair', count: 1, skills: { law: 1, pay: 0.5 } },
      { name: 'none', count: 1, skills: ['law'] },
    ],
    desk: { cap: { unanswered, pendingPerExpert: 'cap', heldUntil: 'done' } },
  });

it('takes the weakest of the skills asked for as the proficiency, and the best expert while there is a place', () => {
  expect(expertsOffered(desk(['0 s', '1 s', '2 s'], 3))).toEqual([2, 2, 2]);
});

it('goes on to the next best, the longest idle among equals of different groups', () => {
  // Expert 2 has one place; 0, 1 and 3 are equals. At 11 min expert 2 is free again.
  expect(expertsOffered(desk(['0 s', '1 s', '2 s', '3 s', '11 min', '11 min 1 s'], 1))).toEqual([2, 0, 1, 3, 2, 0]);
});
