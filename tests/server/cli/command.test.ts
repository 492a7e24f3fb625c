import { expect, it } from 'vitest';
import { collect, examples } from '../../../server/cli/command.ts';

it('an option that is repeated keeps all its values, in order', () => {
  expect(
    ['a', 'b', 'c'].reduce<readonly string[] | undefined>((earlier, value) => collect(value, earlier), undefined),
  ).toEqual(['a', 'b', 'c']);
});

it('examples can be pasted as they are', () => {
  expect(examples('check a.yaml', 'scenarios')).toBe(
    '\nExamples:\n  npx --no -- switchyard check a.yaml\n  npx --no -- switchyard scenarios',
  );
});
