import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the repository as the checks see it; a planted violation is one that exists nowhere. */
export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The top of the repository. */
export const root = join(import.meta.dirname, '..', '..');

const leftOut = new Set(['.git', 'node_modules', 'dist', 'coverage']);

/** Paths of all files under the folders ('' is the top), without what tools make. */
export function pathsUnder(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      if (leftOut.has(entry.name)) return [];
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? pathsUnder(path) : [path];
    }),
  );
}

/** Reads the files under the folders whose names end as asked; every file if nothing is asked. */
export function filesUnder(folders: readonly string[], ending = /$/): SourceFile[] {
  return pathsUnder(...folders)
    .filter((path) => ending.test(path))
    .map(readSource);
}

/** Reads one file by its path from the top. */
export function readSource(path: string): SourceFile {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** What a check says of one place: where, and what is wrong there. */
export function faultAt({ path, text }: SourceFile, offset: number, what: string): string {
  const line = text.slice(0, offset).split('\n').length;
  return `${path}:${line} ${what}`;
}

/** One fault for every place where the pattern is found, with what was found there. */
export function faultsOf(file: SourceFile, pattern: RegExp, because: string): string[] {
  return [...file.text.matchAll(new RegExp(pattern, 'gm'))].map((match) =>
    faultAt(file, match.index, `'${match[0].trim()}': ${because}`),
  );
}
