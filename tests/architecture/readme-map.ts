import { posix } from 'node:path';
import { faultAt, type SourceFile } from './source-files.ts';

/** What the README of every folder answers, as its headings. */
export const questions = ['What it is for', 'Main path', 'May import', 'Where to add'] as const;

/** Folders that a README's tables do not name, and names in the first column that are no folder. */
export function mapFaults(readme: SourceFile, folders: readonly string[]): string[] {
  const named = [...readme.text.matchAll(/^\|\s*(?:\[)?`(?<name>[\w.-]+)\/`/gm)].map(({ groups }) => groups!['name']!);
  return [
    ...folders
      .filter((folder) => !named.includes(folder))
      .map((folder) => `${readme.path} has no row for \`${folder}/\``),
    ...named
      .filter((name) => !folders.includes(name))
      .map((name) => `${readme.path} names \`${name}/\`, which is no folder`),
  ];
}

/** Questions that a folder's README leaves open: a heading that is missing, or has nothing under it. */
export function questionFaults({ path, text }: SourceFile): string[] {
  const sections = text.split(/^## /m).slice(1);
  return questions.flatMap((question) => {
    const section = sections.find((candidate) => candidate.startsWith(`${question}\n`));
    if (section === undefined) return [`${path} has no heading "${question}"`];
    return section.slice(question.length).trim() === '' ? [`${path} says nothing under "${question}"`] : [];
  });
}

/** Links to files of the repository that are not there. */
export function linkFaults(readme: SourceFile, paths: readonly string[]): string[] {
  return [...readme.text.matchAll(/\]\((?<target>[^)\s#]+)(?:#[^)]*)?\)/g)].flatMap(({ groups, index }) => {
    const target = groups!['target']!;
    if (/^[a-z]+:/.test(target)) return [];
    const path = posix.join(posix.dirname(readme.path), target).replace(/\/$/, '');
    const isThere = paths.some((candidate) => candidate === path || candidate.startsWith(`${path}/`));
    return isThere ? [] : [faultAt(readme, index, `links to ${target}, which is not there`)];
  });
}
