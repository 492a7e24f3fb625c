import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../../server/shell-word.ts';

test('a shell gives back the word as it was, whatever is in it', () => {
  const words = [
    'plain-1.yaml',
    'a b',
    `it's "so"`,
    '$HOME `id` \\',
    'targets=[{figure: answer, atMost: 5}]',
    'ü',
    '*',
  ];
  const out = execFileSync('sh', ['-c', `printf '%s\\n' ${words.map(shellWord).join(' ')}`], { encoding: 'utf8' });
  expect(out.trimEnd().split('\n')).toEqual(words);
  expect(shellWord('plain-1.yaml')).toBe('plain-1.yaml');
});
