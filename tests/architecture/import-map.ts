import { posix } from 'node:path';
import { blank } from './blank.ts';
import { faultAt, type SourceFile } from './source-files.ts';

interface ImportRule {
  /** A folder with its slash, or one file. Of all that fit a file, the longest holds. */
  readonly from: string;
  /** Folders with their slash, files, packages, or `node:` for what comes with Node. */
  readonly may: readonly string[];
  readonly because: string;
}

/** Who may import what. Every package of package.json stands here or among the tools below. */
const importMap: readonly ImportRule[] = [
  { from: 'engine/', may: ['engine/'], because: 'the engine runs anywhere ECMAScript runs, and repeats' },
  {
    from: 'engine/random/alea.ts',
    may: ['engine/', 'seedrandom'],
    because: 'one file owns the generator, so that it can be replaced there',
  },
  {
    from: 'engine/scenario/',
    may: ['engine/', 'zod', 'yaml'],
    because: 'scenario files are read and checked here; both packages are pure',
  },
  {
    from: 'server/',
    may: ['server/', 'engine/index.ts', 'node:', 'commander'],
    because: 'the engine shows one face; what is behind it may change',
  },
  {
    from: 'server/executors/',
    may: ['server/', 'engine/index.ts', 'node:', 'piscina'],
    because: 'how work reaches other cores is decided in one folder',
  },
  {
    from: 'server/executors/redis/',
    may: ['server/', 'engine/index.ts', 'node:', 'bullmq', 'ioredis', 'zod'],
    because: 'one folder knows the queue; what comes out of it is checked',
  },
  {
    from: 'server/access/',
    may: ['server/', 'node:', 'zod'],
    because: 'who may do what is decided in one folder; what is signed comes back unread',
  },
  {
    from: 'server/gateway/',
    may: ['server/', 'engine/index.ts', 'node:', 'socket.io'],
    because: 'sockets are one way to reach the desks; what is said over them is in the protocol',
  },
  {
    from: 'server/http/',
    may: [
      'server/',
      'engine/index.ts',
      'node:',
      'express',
      'express-rate-limit',
      'helmet',
      'prom-client',
      'zod',
      'zod-openapi',
    ],
    because: 'HTTP is the other way, with everything that a web server needs',
  },
  {
    from: 'server/load/',
    may: ['server/', 'engine/index.ts', 'node:', 'autocannon', 'socket.io-client', 'yaml', 'zod'],
    because: 'load is played by programs that know what everybody may know: the protocol and the face of the engine',
  },
  {
    from: 'server/catalogue/',
    may: ['server/', 'engine/index.ts', 'node:', '@duckdb/node-api'],
    because: 'how tables are kept is decided in one folder',
  },
  {
    from: 'server/catalogue/run-book/',
    may: ['server/', 'engine/index.ts', 'node:'],
    because: 'what is kept of a run does not depend on which database keeps it',
  },
  {
    from: 'server/catalogue/run-book/database.ts',
    may: ['server/', 'node:', 'libsql'],
    because: 'one file knows the peculiarities of the package',
  },
  {
    from: 'server/export/recipe-file.ts',
    may: ['server/', 'engine/index.ts', 'yaml', 'zod'],
    because: 'a run as a file is YAML of a shape that is checked',
  },
  {
    from: 'server/export/read-recipe.ts',
    may: ['server/', 'engine/index.ts', 'yaml', 'zod'],
    because: 'a run as a file is YAML of a shape that is checked',
  },
  {
    from: 'server/import/',
    may: ['server/', 'engine/index.ts', 'node:', '@duckdb/node-api', 'yaml', 'zod'],
    because: 'tables of others are read through a database, templates are YAML of a shape that is checked',
  },
  {
    from: 'server/planning/',
    may: ['server/', 'engine/index.ts', 'node:', 'zod'],
    because: 'what planning has come to is a file of a shape that is checked',
  },
  {
    from: 'server/report/pdf/',
    may: ['server/', 'node:', 'playwright-core'],
    because: 'pages are printed by a browser, and one folder knows how it is found and driven',
  },
  {
    from: 'server/planning/roster/',
    may: ['server/', 'engine/index.ts', 'node:', 'yaml', 'zod'],
    because: 'shift patterns are YAML of a shape that is checked, people a table',
  },
  {
    from: 'server/planning/roster/solver.ts',
    may: ['server/', 'engine/index.ts', 'highs'],
    because: 'one file knows the solver of integer programmes',
  },
  {
    from: 'server/planning/roster/roster-calendar.ts',
    may: ['server/', 'engine/index.ts', 'ical-generator'],
    because: 'one file knows how calendars are written',
  },
  {
    from: 'server/protocol/',
    may: ['server/protocol/', 'engine/index.ts', 'zod'],
    because: 'the page imports it whole: messages and their checks, and only types of the engine',
  },
  {
    from: 'ui/',
    may: ['ui/', 'server/protocol/', 'engine/index.ts', 'lit', 'uplot', '@awesome.me/webawesome', 'socket.io-client'],
    because: 'the page knows the messages and the face of the engine; how the server works is not its business',
  },
  {
    from: 'server/cli/engine-bundle.config.mjs',
    may: ['node:', 'vite'],
    because: 'it says how the engine is put into one file, and is no part of it',
  },
  {
    from: 'ui/vite.config.ts',
    may: ['node:', 'vite'],
    because: 'it says how the page is built, and is no part of it',
  },
  {
    from: 'ui/scenarios/',
    may: [
      'ui/',
      'server/protocol/',
      'engine/index.ts',
      'lit',
      '@awesome.me/webawesome',
      '@codemirror/commands',
      '@codemirror/lang-yaml',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/search',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
    ],
    because: 'the editor is large, and belongs to one view',
  },
  {
    from: 'bench/',
    may: ['bench/', 'engine/index.ts', 'server/', 'node:', 'simple-statistics', 'socket.io-client'],
    because: 'a benchmark measures what users get, through the same face',
  },
  {
    from: 'bench/suites/',
    may: ['bench/', 'engine/index.ts', 'engine/random/', 'engine/time/', 'server/', 'node:'],
    because: 'draws and the calendar are also timed by themselves',
  },
  {
    from: 'bench/peers/simjs/',
    may: ['bench/', 'simjs'],
    because: 'one folder knows the other simulator of npm',
  },
  {
    from: 'tests/',
    may: [
      'tests/',
      'bench/',
      'engine/',
      'server/',
      'ui/',
      'node:',
      '@duckdb/node-api',
      'fast-check',
      'ioredis',
      'seedrandom',
      'simple-statistics',
      'axe-core',
      'playwright-core',
      'socket.io-client',
      'vite',
      'vitest',
      'yaml',
      'zod',
    ],
    because: 'tests may look anywhere; nothing looks at them',
  },
];

/** Packages that are run or read, never imported. */
const tools: Readonly<Record<string, string>> = {
  '@sparticuz/chromium': 'a browser for machines without one; it is unpacked and run',
  '@types/express': 'types of express',
  '@types/node': 'types of node:',
  '@types/seedrandom': 'types of seedrandom',
  knip: 'finds unused code and packages',
  oxlint: 'lint',
  'oxlint-tsgolint': 'the lint rules that need types',
  prettier: 'format',
  typescript: 'types and build',
};

/** In code whose strings are blanked out, so that no string can look like an import. */
const specifier = /\b(?:from|import)\s*\(?\s*(?<quoted>'[^'\n]*'|"[^"\n]*")/g;

/** Imports that the table does not allow. Types count: what a folder may not use, it may not name. */
export function importFaults(file: SourceFile): string[] {
  const rule = importMap
    .filter(({ from }) => covers(from, file.path))
    .reduce<ImportRule | undefined>(
      (best, next) => (best && best.from.length > next.from.length ? best : next),
      undefined,
    );
  if (rule === undefined) return [`${file.path}:1 stands in no folder of the import map`];
  return importsOf(file).flatMap(({ target, offset }) =>
    rule.may.some((allowed) => covers(allowed, target))
      ? []
      : [faultAt(file, offset, `imports ${target}; ${rule.from} may not: ${rule.because}`)],
  );
}

/** Packages that are installed and in no table, or in a table and not installed. */
export function packageFaults(installed: readonly string[]): string[] {
  const placed = new Set([...importMap.flatMap(({ may }) => may.filter(isPackage)), ...Object.keys(tools)]);
  return [
    ...installed.filter((name) => !placed.has(name)).map((name) => `${name} is installed and in no import rule`),
    ...[...placed].filter((name) => !installed.includes(name)).map((name) => `${name} has a rule and is not installed`),
  ];
}

function isPackage(allowed: string): boolean {
  return allowed !== 'node:' && !allowed.endsWith('/') && !allowed.endsWith('.ts');
}

function covers(allowed: string, target: string): boolean {
  if (allowed.endsWith('/') || allowed === 'node:') return target.startsWith(allowed);
  return target === allowed || (isPackage(allowed) && target.startsWith(`${allowed}/`));
}

/** Paths from the top for files of ours, names as written for everything else. */
function importsOf({ path, text }: SourceFile): { target: string; offset: number }[] {
  return [...blank(text, 'comments and strings').matchAll(specifier)].map(({ 0: found, index, groups }) => {
    const end = index + found.length - 1;
    const name = text.slice(end + 2 - groups!['quoted']!.length, end);
    const target = name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
    return { target, offset: index };
  });
}
