import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Each name is a folder beside this file and a project of its own: `vitest run --config tests/vitest.config.ts --project theory`. */
const folders = ['architecture', 'bench', 'mutants'];

/** What keeps nothing outside its runs and servers, so that its many small files share processes and load it once in each. */
const sharing = ['engine', 'golden', 'oracles', 'properties', 'server', 'theory'];

/** Tests that need the browser; it is started once for all of them, and only if one of them is to run. */
const ofThePage = {
  name: 'ui',
  include: ['tests/ui/**/*.test.ts', 'tests/browser/**/*.test.ts'],
  globalSetup: ['tests/browser/global-setup.ts'],
  // What they change is in the browser, where each has a document of its own; the connection to it is kept from file to file.
  isolate: false,
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      ...folders.map((name) => ({ name, include: [`tests/${name}/**/*.test.ts`] })),
      ...sharing.map((name) => ({ name, include: [`tests/${name}/**/*.test.ts`], isolate: false })),
      ofThePage,
    ].map((test) => ({
      extends: true as const,
      test,
    })),
    pool: 'forks',
    // Vitest leaves one core free otherwise, and of two that is half. One more than there are cores is quicker, but servers that are frozen
    // for a second are then not told from those that are only late.
    maxWorkers: '100%',
    // Tests may not depend on their order: it is shuffled, and the seed is printed.
    sequence: { shuffle: { files: false, tests: true } },
    // All of these end what would never end; nothing that is only slow, on a machine where much else goes on, may come near them.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
