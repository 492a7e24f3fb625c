import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { arch, env, execPath, pid, platform } from 'node:process';
import { promisify } from 'node:util';
import { projectFolder } from '../../project-folder.ts';
import { EXIT, Trouble } from '../../trouble.ts';

/** A browser that can be started, and what it must find in its environment. */
export interface Chromium {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const root = projectFolder();
const packed = join(root, 'node_modules', '@sparticuz', 'chromium');
const run = promisify(execFile);

const MISSING = [
  'There is no browser: no Chromium or Chrome on the search path, and no package that brings one (Linux on x64 has it after npm install).',
  'Install Chromium or Google Chrome, or do without what is made by a browser.',
].join('\n');

/** Every picture is the same on machines with a graphics card and without, and nothing is asked of other hosts. */
export const flags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * The system's Chromium, or the one that comes as an npm package.
 *
 * @throws Trouble with the remedy where there is neither
 */
export async function findChromium(): Promise<Chromium> {
  return ofSystem(env['PATH'] ?? '') ?? ofPackage();
}

/** The first Chromium on a search path. */
export function ofSystem(path: string): Chromium | undefined {
  const executable = path
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((candidate) => existsSync(candidate));
  return executable === undefined ? undefined : { executable, environment: {} };
}

/**
 * The Chromium of the package, unpacked once beside the packages: 200 MB, four seconds. It brings the libraries that it needs, and a
 * font for machines without any.
 */
export async function ofPackage(): Promise<Chromium> {
  if (platform !== 'linux' || arch !== 'x64' || !existsSync(packed)) throw new Trouble(MISSING, EXIT.environment);
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    executable: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Under another name first: of two that unpack at once, the slower finds the place taken and leaves it so. */
async function unpack(folder: string): Promise<void> {
  const fresh = `${folder}-${pid}`;
  mkdirSync(fresh, { recursive: true });
  try {
    // The package unpacks into the folder for temporary files, and brings its libraries only where it believes to be in a cloud.
    await run(execPath, ['--input-type=module', '--eval', unpacking], {
      cwd: root,
      env: { ...env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    });
    writeFileSync(join(fresh, 'fonts.conf'), fontSettings(folder));
    if (!existsSync(folder)) renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

const unpacking = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;

function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
