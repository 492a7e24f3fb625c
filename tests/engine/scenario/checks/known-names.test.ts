import { expect, test } from 'vitest';
import { knownNames, nameOf, skillsOfGroup, textsOf } from '../../../../engine/scenario/checks/known-names.ts';

test('a scenario knows the names that its groups, streams and categories have', () => {
  const names = knownNames({
    arrivals: [{ name: 'web' }, {}],
    experts: [{ name: 'stars', skills: ['a'] }, { skills: { b: 0.5 } }],
    tickets: { categories: { login: {}, shipping: {} } },
  });
  expect([...names.streams]).toEqual(['web', 'tickets']);
  expect([...names.groups]).toEqual(['stars', 'experts']);
  expect([...names.categories]).toEqual(['login', 'shipping']);
  expect([...names.skills]).toEqual(['a', 'b']);
  expect(names.skillsAreListed).toBe(false);
});

test('skills that the file lists are all there are', () => {
  const names = knownNames({ skills: ['x'], experts: [{ skills: ['a'] }] });
  expect([...names.skills]).toEqual(['x']);
  expect(names.skillsAreListed).toBe(true);
});

test('what has another form than it should has no names', () => {
  expect(textsOf(['a', 5, null])).toEqual(['a']);
  expect(skillsOfGroup('stars')).toEqual([]);
  expect(nameOf({ name: 5 }, 'usual')).toBe('usual');
  expect(knownNames(null).groups.size).toBe(0);
});
