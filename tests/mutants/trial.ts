import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planted, type Mutant } from './planting.ts';

/** `killed` alone is what a mutant is there for. One that does not compile would fail any test, so that it proves nothing. */
export type Verdict = 'killed' | 'SURVIVED' | 'DOES NOT FIT' | 'DOES NOT COMPILE' | 'TESTS NOT FOUND';

/** What became of one mutant. */
export interface Trial {
  readonly verdict: Verdict;
  /** A test that failed, or why there is none to name. */
  readonly witness: string;
  readonly seconds: number;
}

const COPIED = ['engine', 'server', 'bench', 'scenarios', 'tests', 'package.json', 'tsconfig.json'];
const LONGEST_RUN_MS = 300_000;
/** Random desks in the tests that play many: enough for a planted fault, and quick. */
const DESKS = '40';

/** A copy of the sources, in which faults are planted and taken out again. The working tree is never touched. */
export class Copy {
  readonly #folder = mkdtempSync(join(tmpdir(), 'switchyard-mutants-'));
  readonly #report = join(this.#folder, 'report.json');

  constructor(root: string) {
    for (const name of COPIED) cpSync(join(root, name), join(this.#folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.#folder, 'node_modules'));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The name of a test that fails; undefined when all of them pass. */
  async failing(tests: readonly string[]): Promise<string | undefined> {
    rmSync(this.#report, { force: true });
    const reporting = ['--reporter=json', `--outputFile=${this.#report}`];
    const vitest = join('node_modules', 'vitest', 'vitest.mjs');
    const args = [vitest, 'run', '--config', 'tests/vitest.config.ts', '--bail', '1', ...reporting, ...tests];
    const code = await this.#node(args, { SWITCHYARD_DESKS: DESKS });
    if (code === 0) return undefined;
    return code === null ? 'the tests do not come to an end' : firstFailure(this.#report);
  }

  /** Plants a mutant, tries it, and takes it out again. */
  async try(mutant: Mutant): Promise<Trial> {
    const startedAt = Date.now();
    const [verdict, witness] = await this.#verdict(mutant);
    return { verdict, witness, seconds: (Date.now() - startedAt) / 1000 };
  }

  async #verdict(mutant: Mutant): Promise<readonly [Verdict, string]> {
    const path = join(this.#folder, mutant.file);
    const source = readFileSync(path, 'utf8');
    const faulty = planted(source, mutant);
    if (faulty === undefined) return ['DOES NOT FIT', `its text does not stand once in ${mutant.file}`];
    const missing = mutant.tests.find((test) => !existsSync(join(this.#folder, test)));
    if (missing !== undefined) return ['TESTS NOT FOUND', missing];
    writeFileSync(path, faulty);
    try {
      if (!(await this.#compiles(mutant.file))) return ['DOES NOT COMPILE', `npx tsc says why`];
      const witness = await this.failing(mutant.tests);
      return witness === undefined ? ['SURVIVED', `${mutant.tests.join(' ')} pass`] : ['killed', witness];
    } finally {
      writeFileSync(path, source);
    }
  }

  async #compiles(file: string): Promise<boolean> {
    const project = join(file.split('/')[0]!, 'tsconfig.json');
    // A fault may leave a name unused; that is no matter.
    const lenient = ['--noUnusedLocals', 'false', '--noUnusedParameters', 'false'];
    const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
    return (await this.#node([compiler, '--noEmit', ...lenient, '-p', project])) === 0;
  }

  /** Runs plain node in the copy; the exit code, or null when it took too long. */
  async #node(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<number | null> {
    const env = { ...process.env, ...environment };
    const run = spawn(process.execPath, args, { cwd: this.#folder, stdio: 'ignore', timeout: LONGEST_RUN_MS, env });
    return new Promise((resolve) => run.on('close', resolve));
  }
}

interface Report {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function firstFailure(path: string): string {
  if (!existsSync(path)) return 'the tests end without a report';
  const { testResults } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed'),
  );
  return failed[0]?.fullName ?? testResults.find(({ message }) => message !== '')?.message ?? 'no test is named';
}
