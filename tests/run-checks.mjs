/**
 * Everything that must hold before a change is good, fast checks first; `npm test` runs it, and so does CI.
 *
 * Ends with the plain line `N passed, N failed`, where each stage before the tests counts as one. With `--without-tests`
 * it leaves out the last stage. A failing stage shows its output and the later ones still run, so that one look shows all.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { argv, chdir, cwd, execPath, exit, platform } from 'node:process';

chdir(join(import.meta.dirname, '..'));

const report = join('dist', 'test-report.json');
const minutes = 60_000;
const longestStage = 30 * minutes;

const stages = [
  { name: 'format', command: bin('prettier'), args: ['--check', '--cache', '--log-level', 'warn', '.'] },
  { name: 'lint', command: bin('oxlint'), args: ['--type-aware', '--deny-warnings'] },
  { name: 'build', command: execPath, args: [join('server', 'cli', 'build.mjs')] },
  { name: 'unused code', command: bin('knip'), args: ['--no-progress', '--treat-config-hints-as-errors'] },
];
const tests = {
  name: 'tests',
  command: bin('vitest'),
  args: [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ],
  shown: true,
};

const counted = { passed: 0, failed: 0, skipped: 0 };
for (const stage of stages) {
  const result = await run(stage);
  if (result.ok) counted.passed += 1;
  else counted.failed += 1;
  tell(stage, result);
}
if (!argv.includes('--without-tests')) {
  rmSync(report, { force: true });
  mkdirSync('dist', { recursive: true });
  const result = await run(tests);
  const found = countTests(result.ok);
  counted.passed += found.passed;
  counted.failed += found.failed;
  counted.skipped += found.skipped;
  tell(tests, { ...result, ok: found.failed === 0 });
  for (const line of found.leftOut) console.log(line);
}
const skipped = counted.skipped === 0 ? '' : `, ${counted.skipped} skipped`;
console.log(`${counted.passed} passed, ${counted.failed} failed${skipped}`);
exit(counted.failed === 0 ? 0 : 1);

function bin(name) {
  return join('node_modules', '.bin', platform === 'win32' ? `${name}.cmd` : name);
}

/** Runs one stage to its end; what it printed comes back, unless it was shown as it came. */
function run({ command, args, shown = false }) {
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: shown ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: command.endsWith('.cmd'),
      timeout: longestStage,
    });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const end = (ok) => resolve({ ok, output, seconds: (Date.now() - startedAt) / 1000 });
    child.on('error', (error) => end(false, keep(`${error.message}\n`)));
    child.on('close', (code, signal) => {
      if (signal !== null) keep(`Ended by ${signal}; a stage may take ${longestStage / minutes} minutes.\n`);
      end(code === 0);
    });
  });
}

function tell({ name }, { ok, output, seconds }) {
  console.log(`${name.padEnd(12)} ${ok ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s`);
  if (!ok && output !== '') console.log(output.trimEnd());
}

/** From vitest's own report. A test file that could not be loaded has no tests in it, and is one failure. */
function countTests(endedWell) {
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, leftOut: [] };
  }
  const notLoaded = results.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const passed = results.numPassedTests;
  const failed = results.numFailedTests + notLoaded.length;
  // No test at all, or an error outside every test, is a failure too.
  const elsewhere = failed === 0 && (!endedWell || passed === 0) ? 1 : 0;
  return {
    passed,
    failed: failed + elsewhere,
    skipped: results.numPendingTests + results.numTodoTests,
    leftOut: leftOutLines(results.testResults),
  };
}

/** Which tests did not run, file by file, with the title above them: it says what they need. */
function leftOutLines(files) {
  return files.flatMap(({ name, assertionResults }) => {
    const left = assertionResults.filter(({ status }) => status === 'skipped' || status === 'pending');
    const [title = 'no reason is given'] = left[0]?.ancestorTitles ?? [];
    const path = relative(cwd(), name);
    return left.length === 0 ? [] : [`not run      ${left.length} tests of ${path}: ${title}`];
  });
}
