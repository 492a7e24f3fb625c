import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { runCommandLine } from '../../../server/cli/program.ts';
import { EXIT } from '../../../server/trouble.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { folderWithDesk, switchyard, widestLine } from './command-line.ts';
import { ran } from './in-this-process.ts';

const root = join(import.meta.dirname, '..', '..', '..');

it('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(switchyard(root, ['--version'])).toEqual({ status: 0, out: `${version}\n`, errors: '' });
});

it('help names every command and every exit code, on 80 columns', () => {
  const { status, out } = switchyard(root, ['--help']);
  expect(status).toBe(0);
  for (const command of [
    'simulate',
    'runs',
    'explain',
    'check',
    'scenarios',
    'policies',
    'presets',
    'figures',
    'schema',
  ]) {
    expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  }
  const told = [...out.matchAll(/^ {2}(\d+) {2}/gm)].map(([, code]) => Number(code));
  expect(told).toEqual(Object.values(EXIT).filter((code) => code !== EXIT.terminated));
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
});

it('every command that help lists is there by itself too', async () => {
  const { out } = await ran(root, ['--help']);
  const listed = out.slice(out.indexOf('Commands:'), out.indexOf('Examples:'));
  const names = [...listed.matchAll(/^ {2}([a-z][a-z-]+)/gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'help');
  expect(names.length).toBeGreaterThan(25);
  const said: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  try {
    for (const name of names) {
      said.length = 0;
      expect(await runCommandLine([name, '--help']), name).toBe(EXIT.fine);
      expect(said.join('')).toMatch(new RegExp(`^Usage: switchyard ${name}\\b`));
    }
  } finally {
    write.mockRestore();
  }
});

it('help of a command explains its options and gives examples, on 80 columns', async () => {
  const { status, out } = await ran(root, ['simulate', '--help']);
  expect(status).toBe(0);
  expect(out).toContain('--replications <n>');
  expect(out).toContain('Examples:\n  npx --no -- switchyard simulate');
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
});

it.each([
  ['a command that is none', ['simulat'], "unknown command 'simulat'", 'Did you mean simulate?'],
  ['an option that is none', ['simulate', 'x', '--replicatons', '3'], '--replicatons', 'Did you mean --replications?'],
  ['a missing file', ['simulate'], "missing required argument 'file'", ''],
  ['an unknown scenario', ['simulate', 'offer-cor'], 'is called "offer-cor"', 'Did you mean "offer-core"?'],
  ['an unknown figure', ['figures', 'rejectd'], 'no figure "rejectd"', 'Did you mean "rejected"?'],
])('%s ends with 2, a sentence and a suggestion', async (_, args, sentence, suggestion) => {
  const { status, out, errors } = await ran(root, args);
  expect({ status, out }).toEqual({ status: EXIT.badInput, out: '' });
  expect(errors).toContain(sentence);
  expect(errors).toContain(suggestion);
  expect(errors).not.toMatch(/^\s+at /m);
});

it('options that are wrong are all told at once', async () => {
  const { status, errors } = await ran(
    folderWithDesk(),
    'simulate small.yaml --replications 0 --level 2 --workers two --by grup --precision 0% --tickets day.xls --events day.txt'.split(
      ' ',
    ),
  );
  expect(status).toBe(EXIT.badInput);
  for (const option of ['replications', 'level', 'workers', 'by', 'precision', 'tickets', 'events']) {
    expect(errors).toMatch(new RegExp(`^--${option}  expected`, 'm'));
  }
  expect(errors).toContain('did you mean "group"?');
});

const BROKEN = `name: broken
preset: offer-core
horizon: 0 h
arrivals:
  - { name: tickets, rate: -40 per hour, colour: red }
experts:
  - { name: steady, count: 3, skills: [billingg] }
skills: [billing]
`;

it('all problems of a scenario and of the settings beside it are told at once, each with its place', () => {
  const folder = temporaryFolder({ 'broken.yaml': BROKEN });
  const { status, out, errors } = switchyard(folder, [
    'simulate',
    'broken.yaml',
    '--policy',
    'randm',
    '--set',
    'horizn=3 h',
  ]);
  expect({ status, out }).toEqual({ status: EXIT.badInput, out: '' });
  const lines = errors.trim().split('\n');
  expect(lines[0]).toBe(`broken.yaml: ${lines.length - 1} problems`);
  expect(errors).toMatch(/^broken\.yaml:3:\d+ {2}horizon {2}/m);
  expect(errors).toMatch(/^broken\.yaml:5:\d+ {2}arrivals\[0\]\.rate {2}/m);
  expect(errors).toMatch(/^broken\.yaml:5:\d+ {2}arrivals\[0\]\.colour {2}unknown key/m);
  expect(errors).toMatch(/^broken\.yaml:7:\d+ .*billingg.*did you mean "billing"\?$/m);
  expect(errors).toMatch(/^--policy randm {2}.*did you mean "random"\?$/m);
  expect(errors).toMatch(/^--set horizn=3 h {2}.*did you mean "horizon"\?$/m);
  expect(errors).not.toMatch(/^\s+at /m);
});

it.each([
  ['a file that is not there', ['simulate', 'nothing.yaml'], 'nothing.yaml cannot be read: there is no such file'],
  ['a folder in place of a file', ['simulate', '.'], '. cannot be read: it is a folder'],
  [
    'a file that cannot be written',
    ['simulate', 'small.yaml', '--tickets', 'nowhere/day.csv'],
    'nowhere/day.csv cannot be written: there is no such file or folder',
  ],
])('%s ends with 3 and one line with the cause', async (_, args, line) => {
  const { status, out, errors } = await ran(folderWithDesk(), args);
  expect({ status, out }).toEqual({ status: EXIT.environment, out: '' });
  expect(errors.trim()).toContain(line);
  expect(errors.trim().split('\n')).toHaveLength(1);
});

it('a reader that has seen enough is no failure', async () => {
  const { spawnSync } = await import('node:child_process');
  const command = `"${process.execPath}" "${join(root, 'server', 'cli', 'switchyard.mjs')}" schema | head -1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
});
