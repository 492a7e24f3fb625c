import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linkFaults, mapFaults, questionFaults, questions } from './readme-map.ts';
import { filesUnder, pathsUnder, readSource, root } from './source-files.ts';

const topFolders = ['bench', 'engine', 'scenarios', 'server', 'tests', 'ui'];

function foldersIn(path: string): string[] {
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => name !== 'node_modules' && name !== 'dist' && name !== 'coverage');
}

it('the top holds what it is meant to hold, and README.md names every folder', () => {
  expect(foldersIn('').toSorted()).toEqual(topFolders);
  expect(mapFaults(readSource('README.md'), topFolders)).toEqual([]);
});

it('engine/README.md names every folder of the engine', () => {
  expect(mapFaults(readSource('engine/README.md'), foldersIn('engine'))).toEqual([]);
});

it.each(topFolders)('%s/README.md answers the four questions', (folder) => {
  expect(questionFaults(readSource(`${folder}/README.md`))).toEqual([]);
});

it('every link of a document to a file of the repository leads somewhere', () => {
  const paths = pathsUnder('');
  expect(filesUnder([''], /\.md$/).flatMap((readme) => linkFaults(readme, paths))).toEqual([]);
});

const planted = (text: string) => ({ path: 'engine/README.md', text });

it('a planted folder without a row is reported, and a row without a folder', () => {
  const readme = planted('| Folder | Holds |\n| --- | --- |\n| `kpi/` | figures |\n| [`gone/`](gone/) | nothing |\n');
  expect(mapFaults(readme, ['kpi', 'time'])).toEqual([
    'engine/README.md has no row for `time/`',
    'engine/README.md names `gone/`, which is no folder',
  ]);
});

it('a planted open question is reported', () => {
  const answers = questions.map((question) => `## ${question}\n\nSomething.\n`).join('\n');
  expect(questionFaults(planted(answers))).toEqual([]);
  expect(questionFaults(planted(answers.replace('## May import', '## Imports')))).toHaveLength(1);
  expect(questionFaults(planted(answers.replace('## Main path\n\nSomething.', '## Main path\n')))).toHaveLength(1);
});

it('a planted dead link is reported, and links elsewhere are left alone', () => {
  const readme = planted('[a](kpi/tally.ts) [b](../server/) [c](https://example.org/d)\n[e](kpi/gone.ts#top)\n');
  expect(linkFaults(readme, ['engine/kpi/tally.ts', 'server/main.ts'])).toEqual([
    'engine/README.md:2 links to kpi/gone.ts, which is not there',
  ]);
});
