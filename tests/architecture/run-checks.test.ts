import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runNode, temporaryFolder } from '../temporary-folder.ts';

const script = join('tests', 'run-checks.mjs');

interface Report {
  passed: number;
  failed: number;
  pending?: number;
  /** Files with tests that did not run, and the title above these. */
  leftOut?: readonly { readonly name: string; readonly title: string; readonly tests: number }[];
  /** Names of test files that could not be loaded. */
  notLoaded?: readonly string[];
}

/** Stands in for vitest: writes the report it was asked for, or none, and ends as told. */
function vitest(report: Report | undefined, status: number): string {
  const json = report && {
    numPassedTests: report.passed,
    numFailedTests: report.failed,
    numPendingTests: report.pending ?? 0,
    numTodoTests: 0,
    testResults: [
      ...(report.notLoaded ?? []).map((name) => ({ name, status: 'failed', assertionResults: [] })),
      ...(report.leftOut ?? []).map(({ name, title, tests }) => ({
        name,
        status: 'passed',
        assertionResults: Array.from({ length: tests }, () => ({ status: 'skipped', ancestorTitles: [title] })),
      })),
    ],
  };
  const write = json ? `echo '${JSON.stringify(json)}' > dist/test-report.json` : ':';
  return `#!/bin/sh\necho running tests\n${write}\nexit ${status}\n`;
}

function project(report: Report | undefined, status: number): string {
  const good = '#!/bin/sh\necho all is well\n';
  return temporaryFolder({
    [script]: readFileSync(join(import.meta.dirname, '..', 'run-checks.mjs'), 'utf8'),
    'server/cli/build.mjs': '',
    'dist/test-report.json': JSON.stringify({ numPassedTests: 99, numFailedTests: 0, testResults: [] }),
    'node_modules/.bin/prettier': good,
    'node_modules/.bin/oxlint': good,
    'node_modules/.bin/knip': good,
    'node_modules/.bin/vitest': vitest(report, status),
  });
}

const lastLine = (out: string): string | undefined => out.trimEnd().split('\n').at(-1);

it('when all is well it says so in one line per stage and a last one of numbers', () => {
  const { status, out } = runNode(project({ passed: 7, failed: 0 }, 0), script);
  expect(status).toBe(0);
  expect(lastLine(out)).toBe('11 passed, 0 failed');
  expect(out.match(/ok +\d+\.\d s$/gm)).toHaveLength(5);
  expect(out).not.toContain('all is well');
});

it('a planted failure of a stage is shown, counted, and does not keep the later stages from running', () => {
  const folder = project({ passed: 7, failed: 0 }, 0);
  writeFileSync(join(folder, 'node_modules/.bin/oxlint'), '#!/bin/sh\necho bad line\nexit 1\n');
  const { status, out } = runNode(folder, script);
  expect(status).toBe(1);
  expect(out).toMatch(/^lint +FAILED +\d+\.\d s\nbad line$/m);
  expect(lastLine(out)).toBe('10 passed, 1 failed');
});

it('a stage whose program is missing is a failure, not an end', () => {
  const folder = project({ passed: 7, failed: 0 }, 0);
  writeFileSync(join(folder, 'node_modules/.bin/knip'), '#!/no/such/program\n');
  expect(lastLine(runNode(folder, script).out)).toBe('10 passed, 1 failed');
});

it.each<[string, Report | undefined, number, string]>([
  ['failed tests', { passed: 5, failed: 2 }, 1, '9 passed, 2 failed'],
  [
    'test files that cannot be loaded',
    { passed: 5, failed: 0, notLoaded: ['a.test.ts', 'b.test.ts'] },
    1,
    '9 passed, 2 failed',
  ],
  ['an error outside every test', { passed: 5, failed: 0 }, 1, '9 passed, 1 failed'],
  ['no test at all', { passed: 0, failed: 0 }, 0, '4 passed, 1 failed'],
  ['no report, though an old one lies there', undefined, 0, '4 passed, 1 failed'],
  ['tests left out', { passed: 5, failed: 1, pending: 3 }, 1, '9 passed, 1 failed, 3 skipped'],
])('%s end in the right numbers and a failure', (_, report, vitestStatus, line) => {
  const { status, out } = runNode(project(report, vitestStatus), script);
  expect(lastLine(out)).toBe(line);
  expect(status).toBe(1);
});

it('says which tests did not run, and what they need', () => {
  const leftOut = [{ name: 'tests/a.test.ts', title: 'needs a database', tests: 3 }];
  const { status, out } = runNode(project({ passed: 5, failed: 0, pending: 3, leftOut }, 0), script);
  expect(status).toBe(0);
  expect(out).toMatch(/^not run {6}3 tests of tests\/a\.test\.ts: needs a database$/m);
  expect(lastLine(out)).toBe('9 passed, 0 failed, 3 skipped');
});

it('without tests it ends after the fast stages', () => {
  const { status, out } = runNode(project({ passed: 0, failed: 3 }, 1), script, '--without-tests');
  expect(status).toBe(0);
  expect(lastLine(out)).toBe('4 passed, 0 failed');
});
