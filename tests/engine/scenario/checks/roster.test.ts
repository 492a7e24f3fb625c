import { describe, expect, test } from 'vitest';
import { codesIn, problemsIn } from '../reading.ts';

const roster = (groups: string, more = ''): string =>
  `name: roster\narrivals: [{ rate: 5 per h }]\nexperts: [${groups}]\n${more}`;

describe('somebody has to be there', () => {
  test('no group at all', () => {
    expect(codesIn(roster(''))).toEqual(['out-of-range experts']);
  });

  test('groups with nobody in them', () => {
    expect(codesIn(roster('{ count: 0 }, { name: b, count: 0 }'))).toEqual(['no-experts experts']);
    expect(codesIn(roster('{ count: 0 }, { name: b, count: 1 }'))).toEqual([]);
  });
});

describe('somebody has to be able to', () => {
  const categories = 'tickets: { categories: { a: { skills: [x, y] }, b: {} } }';

  test('a skill that nobody has is found where it is asked for', () => {
    expect(problemsIn(roster('{ count: 1, skills: [x] }', `skills: [x, y]\n${categories}`))).toMatchObject([
      { code: 'skill-nobody-has', path: 'tickets.categories.a.skills', message: 'nobody has y' },
    ]);
  });

  test('a skill that is neither listed nor held is a name that nobody knows', () => {
    expect(codesIn(roster('{ count: 1, skills: [x] }', categories))).toEqual([
      'unknown-skill tickets.categories.a.skills[1]',
    ]);
  });

  test('two skills that nobody has at once are found too', () => {
    const groups = '{ count: 1, skills: [x] }, { name: b, count: 1, skills: [y] }';
    expect(problemsIn(roster(groups, categories)).map(({ message }) => message)).toEqual([
      'nobody has all of x, y at once',
    ]);
    expect(codesIn(roster(`${groups}, { name: c, count: 1, skills: [x, y] }`, categories))).toEqual([]);
  });

  test('a group with nobody in it has no skills', () => {
    expect(codesIn(roster('{ count: 0, skills: [x, y] }, { name: b, count: 1 }', categories))).toEqual([
      'skill-nobody-has tickets.categories.a.skills',
    ]);
  });

  test('a category that never comes may ask for anything that has a name', () => {
    const never = 'skills: [x, y]\ntickets: { categories: { a: { skills: [x, y], weight: 0 }, b: {} } }';
    expect(codesIn(roster('{ count: 1 }', never))).toEqual([]);
    const mixed = `name: m\narrivals: [{ rate: 5 per h, categories: { a: 1 } }]\nexperts: [{ count: 1 }]\n${never}`;
    expect(codesIn(mixed)).toEqual(['skill-nobody-has tickets.categories.a.skills']);
  });
});

describe('schedules fit their groups', () => {
  test('nobody is on duty who is not in the group', () => {
    const staffed = '{ count: 2, schedule: { every: 12 h, cycle: day, staffed: [2, 3] } }';
    expect(codesIn(roster(staffed))).toEqual(['overstaffed experts[0].schedule.staffed[1]']);
    const shift = "{ count: 2, schedule: { shifts: [{ days: daily, from: '09:00', to: '17:00', experts: 3 }] } }";
    expect(codesIn(roster(shift))).toEqual(['overstaffed experts[0].schedule.shifts[0].experts']);
    // Of members by number, those beyond the group are just not there: a roster holds with one expert fewer.
    expect(codesIn(roster(shift.replace('experts: 3', 'experts: [1, 3]')))).toEqual([]);
  });

  test('staffing by interval covers its day or week exactly', () => {
    const staffing = (every: string, cycle: string, staffed: string) =>
      codesIn(roster(`{ count: 9, schedule: { every: ${every}, cycle: ${cycle}, staffed: ${staffed} } }`));
    expect(staffing('8 h', 'day', '[1, 2, 3]')).toEqual([]);
    expect(staffing('8 h', 'day', '[1, 2]')).toEqual(['contradiction experts[0].schedule.staffed']);
    expect(staffing('1 d', 'week', '[1, 2, 3, 4, 5, 6, 7]')).toEqual([]);
    expect(staffing('7 h', 'day', '[1, 2, 3]')).toEqual(['contradiction experts[0].schedule.staffed']);
    expect(staffing('7 h', 'once', '[1, 2, 3]')).toEqual([]);
    expect(staffing('0', 'day', '[1]')).toEqual(['out-of-range experts[0].schedule.every']);
  });

  test('breaks lie inside their shift, over midnight too', () => {
    const shift = (from: string, to: string, at: string) =>
      codesIn(
        roster(
          `{ count: 1, schedule: { shifts: [{ days: daily, from: '${from}', to: '${to}', breaks: [{ at: '${at}', lasts: 5 min }] }] } }`,
        ),
      );
    expect(shift('09:00', '17:00', '12:00')).toEqual([]);
    expect(shift('09:00', '17:00', '17:00')).toEqual(['contradiction experts[0].schedule.shifts[0].breaks[0].at']);
    expect(shift('22:00', '06:00', '02:00')).toEqual([]);
    expect(shift('22:00', '06:00', '12:00')).toEqual(['contradiction experts[0].schedule.shifts[0].breaks[0].at']);
    expect(shift('00:00', '24:00', '23:00')).toEqual([]);
  });
});

test('an expert who is made to leave is one of those there are, or will be hired', () => {
  const leaves = (expert: number, more = ''): string[] =>
    codesIn(
      roster(
        '{ count: 2 }, { name: b, count: 3 }',
        `interventions: [{ at: 1 h, lever: expert-leaves, expert: ${expert} }${more}]`,
      ),
    );
  expect(leaves(4)).toEqual([]);
  expect(leaves(5)).toEqual(['out-of-range interventions[0].expert']);
  expect(leaves(5, ', { at: 1 h, lever: join, group: b, count: 1 }')).toEqual([]);
});

test('what is accepted and rejected is at most everything', () => {
  const response = (accept: string, reject: string) =>
    codesIn(roster(`{ count: 1, response: { accept: ${accept}, reject: ${reject}, answer: 5 s } }`));
  expect(response('0.8', '0.2')).toEqual([]);
  expect(response('0.9', '10 %')).toEqual([]);
  expect(response('0.9', '11 %')).toEqual(['shares-over-one experts[0].response']);
});
