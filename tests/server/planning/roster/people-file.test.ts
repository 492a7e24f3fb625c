import { expect, test } from 'vitest';
import { USUAL_RULES } from '../../../../engine/index.ts';
import { parsePeople, readPeople } from '../../../../server/planning/roster/people-file.ts';

const parsed = (text: string) => parsePeople(text, 'team.csv', ['day', 'night'], USUAL_RULES);

test('people, their days and their hours; what is empty is as usual', () => {
  const people = parsed(
    'Expert,Group,Days,Min hours,Max hours\nAda,day,mon tue wed,20,30\n"Ben, jr",night,,,\nCy,day,weekend,,"12,5"\n',
  );
  const [ada, ben, cy] = people;
  expect(ada).toEqual({
    name: 'Ada',
    group: 'day',
    days: [true, true, true, false, false, false, false],
    leastHours: 20,
    mostHours: 30,
  });
  expect(ben).toMatchObject({ name: 'Ben, jr', group: 'night', leastHours: 0, mostHours: 40 });
  expect(ben!.days.every(Boolean)).toBe(true);
  expect([cy!.days, cy!.mostHours]).toEqual([[false, false, false, false, false, true, true], 12.5]);
});

test('columns may come in any order, with semicolons, and be left out', () => {
  expect(parsed('group;expert\nday;Ada\n').map(({ name, group }) => [name, group])).toEqual([['Ada', 'day']]);
});

test('every row that is wrong is told with its line', () => {
  const text =
    'expert,group,days,min hours,max hours\n,day,,,\nAda,dya,,,\nBen,day,someday,x,200\nCy,day,,30,20\nCy,day,,,\nCy,day,,,\n';
  expect(() => parsed(text)).toThrow(
    [
      'team.csv:2  the expert has no name',
      'team.csv:3  there is no group "dya"  did you mean "day"?',
      'team.csv:4  days: expected days such as "mon tue wed", weekdays or daily, found "someday"',
      'team.csv:4  min hours: expected hours a week from 0 to 168, found "x"',
      'team.csv:4  max hours: expected hours a week from 0 to 168, found "200"',
      'team.csv:5  min hours: more than max hours',
      'team.csv  "Cy" is there twice; nobody can work two rosters',
    ].join('\n'),
  );
  expect(() => parsed('name,group\nAda,day\n')).toThrow(
    'team.csv:1  there is no column "name"; expected expert, group',
  );
  expect(() => parsed('expert,group\n')).toThrow('team.csv  there is nobody in it');
  expect(() => parsed('expert,group\n"Ada,day\n')).toThrow('team.csv:2  a quote is never closed');
});

test('a file that is not there is told as such', async () => {
  await expect(readPeople('no.csv', ['day'], USUAL_RULES)).rejects.toThrow('no.csv cannot be read');
});
