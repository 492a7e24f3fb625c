import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version as nodeVersion } from 'node:process';
import { z } from 'zod';
import { programVersion } from '../../program-version.ts';
import { projectFolder } from '../../project-folder.ts';
import { selfTest } from './self-test.ts';

/** What must be equal in two programs that play for one experiment. */
export interface Identity {
  readonly version: string;
  /** Hash of everything compiled that a figure depends on: it tells of changes that no version and no revision do. */
  readonly code: string;
  /** Hash of what a fixed desk comes to here. */
  readonly selfTest: string;
  /** For people; it may differ. */
  readonly node: string;
}

export const identitySchema = z.strictObject({
  version: z.string(),
  code: z.string(),
  selfTest: z.string(),
  node: z.string(),
});

/** Where that comes from which figures depend on, in what is compiled: the engine is one file. */
const ENGINE = 'engine/index.js';
const FOLDERS = ['server/executors', 'server/report'];

export function ownIdentity(): Identity {
  return { version: programVersion(), code: codeHash(), selfTest: selfTest(), node: nodeVersion };
}

/** Hash of everything compiled that a figure depends on. */
export function codeHash(): string {
  const hash = createHash('sha256');
  const compiled = join(projectFolder(), 'dist');
  for (const file of [ENGINE, ...FOLDERS.flatMap((folder) => codeIn(compiled, folder))])
    hash.update(`${file}\0`).update(readFileSync(join(compiled, file)));
  return hash.digest('hex').slice(0, 12);
}

function codeIn(compiled: string, folder: string): string[] {
  const files = readdirSync(join(compiled, folder), { recursive: true, encoding: 'utf8' });
  const code = files.filter((name) => name.endsWith('.js')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
  return code.toSorted((one, other) => (one < other ? -1 : 1));
}

/** One word for all that must be equal. */
export const programOf = ({ version, code, selfTest: tested }: Identity): string => `${version}-${code}-${tested}`;

/** In what another program differs, in words that follow "it"; undefined when both may play together. */
export function differenceText(theirs: Identity, ours: Identity): string | undefined {
  if (theirs.version !== ours.version) return `is version ${theirs.version}, this is ${ours.version}`;
  if (theirs.code !== ours.code) return `was built from other sources (${theirs.code}, here ${ours.code})`;
  if (theirs.selfTest === ours.selfTest) return undefined;
  return `computes other figures in the self-test (${theirs.selfTest} on Node ${theirs.node}, here ${ours.selfTest} on ${ours.node})`;
}
