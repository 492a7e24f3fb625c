import { expect, it } from 'vitest';
import { expertsOffered, quietDesk, UNWILLING } from '../quiet-desk.ts';

const offering = { policy: 'longest-idle' };

it('goes round while nobody finishes', () => {
  const times = ['0 s', '1 min', '2 min', '3 min', '4 min'];
  expect(expertsOffered(quietDesk({ offering, arrivals: [{ times }], experts: [{ count: 3 }] }))).toEqual([
    0, 1, 2, 0, 1,
  ]);
});

it('counts idleness from the last offer or the last end of work, whichever is later', () => {
  // Expert 0 has finished at 10:00 and stands behind 1 and 2, who are still busy: the ticket of 10:30 goes to 1. Those who finished
  // at 10:00, 11:00 and 12:00 then follow in that order.
  const times = ['0 s', '1 min', '2 min', '10 min 30 s', '13 min', '14 min', '15 min'];
  expect(expertsOffered(quietDesk({ offering, arrivals: [{ times }], experts: [{ count: 3 }] }))).toEqual([
    0, 1, 2, 1, 0, 1, 2,
  ]);
});

it('counts an offer although it was declined', () => {
  // Expert 0 declines the first ticket after a second; the second goes to 2, the last touched longest ago.
  const experts = [{ name: 'no', count: 1, ...UNWILLING }, { count: 2 }];
  const times = ['0 s', '1 min', '2 min'];
  expect(expertsOffered(quietDesk({ offering, arrivals: [{ times }], experts }))).toEqual([0, 1, 2, 0, 1]);
});
