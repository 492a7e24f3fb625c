import { expect, it } from 'vitest';
import { PLAIN, styleFor } from '../../../../server/cli/text/style.ts';

const terminal = { isTTY: true };

it('a terminal gets colours', () => {
  expect(styleFor(terminal, {}).good('✓')).toBe('\u001B[32m✓\u001B[39m');
  expect(styleFor(terminal, { NO_COLOR: '' }).good('✓')).not.toBe('✓');
});

it.each([
  ['a pipe', { isTTY: false }, {}],
  ['NO_COLOR', terminal, { NO_COLOR: '1' }],
  ['a terminal that is dumb', terminal, { TERM: 'dumb' }],
])('%s gets none', (_, stream, environment) => {
  expect(styleFor(stream, environment)).toBe(PLAIN);
  expect(PLAIN.bad('✕')).toBe('✕');
});
