import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runNode, temporaryFolder } from '../../temporary-folder.ts';

const rewriter = join(import.meta.dirname, '..', '..', '..', 'server', 'cli', 'own-constants.mjs');

const desk = `import { join } from 'node:path';
import { isHeld, NONE as NOBODY, STATE, Tickets, } from './rows/tickets.js';
const tickets = new Tickets();
const line = /desk\\.js:(\\d+)/.exec(new Error('here').stack)[1];
console.log(tickets.state === NOBODY, isHeld(STATE.held), join('a', 'b'), line);
`;

const tickets = `export const NONE = -1;
export const STATE = { held: 4 };
export function isHeld(state) {
    return state === STATE.held;
}
export class Tickets {
    state = NONE;
}
//# sourceMappingURL=tickets.js.map`;

const project = (): string =>
  temporaryFolder({
    'package.json': '{ "type": "module" }',
    'rewrite.mjs': `import { giveOwnConstants } from './own-constants.mjs'; giveOwnConstants('dist');`,
    'own-constants.mjs': readFileSync(rewriter, 'utf8'),
    'dist/desk.js': desk,
    'dist/rows/tickets.js': tickets,
  });

const textOf = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

it('changes nothing in what compiled modules do, nor in their line numbers', () => {
  const folder = project();
  expect(runNode(folder, 'dist/desk.js').out).toBe('true true a/b 4\n');
  expect(runNode(folder, 'rewrite.mjs')).toMatchObject({ status: 0, errors: '' });
  expect(textOf(folder, 'dist/desk.js')).not.toBe(desk);
  expect(runNode(folder, 'dist/desk.js')).toMatchObject({ status: 0, out: 'true true a/b 4\n' });
});

it('gives what is imported from neighbours, and what is exported, a constant of its own', () => {
  const folder = project();
  runNode(folder, 'rewrite.mjs');
  const rewritten = textOf(folder, 'dist/desk.js');
  expect(rewritten).toContain('isHeld as isHeld$, NONE as NOBODY$, STATE as STATE$, Tickets as Tickets$');
  expect(rewritten).toContain("from './rows/tickets.js'; const isHeld = isHeld$, NOBODY = NOBODY$, STATE = STATE$");
  expect(rewritten).toContain("import { join } from 'node:path';");
  expect(textOf(folder, 'dist/rows/tickets.js')).toMatch(/^const NONE = -1;[^]*export \{ NONE\$ as NONE \};/);
});

it('rewrites each module once, and none behind a link', () => {
  const elsewhere = project();
  const folder = project();
  symlinkSync(elsewhere, join(folder, 'dist', 'node_modules'));
  runNode(folder, 'rewrite.mjs');
  const once = textOf(folder, 'dist/desk.js');
  runNode(folder, 'rewrite.mjs');
  expect(textOf(folder, 'dist/desk.js')).toBe(once);
  expect(textOf(elsewhere, 'dist/desk.js')).toBe(desk);
});
