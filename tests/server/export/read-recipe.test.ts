import { expect, it } from 'vitest';
import { readRecipe } from '../../../server/export/read-recipe.ts';
import { EXIT, Trouble } from '../../../server/trouble.ts';

const WHOLE = `switchyard: run
format: 1
name: a run
state: finished
createdAt: 2026-01-05T09:30:00.000Z
seed: "7"
edge: { at: 100, eventsPlayed: 5 }
fingerprint: "00"
scenario: |
  name: five people
  arrivals: [{ rate: 60 per hour }]
  experts: [{ count: 5 }]
`;

function problems(text: string): string[] {
  try {
    readRecipe(text, 'run.yaml');
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    expect(error.exitCode).toBe(EXIT.badInput);
    return error.message.split('\n');
  }
  return [];
}

it('what may be left out is empty', () => {
  const { levers, bookmarks, recipe, because } = readRecipe(WHOLE, 'run.yaml');
  expect({ levers, bookmarks, because, files: recipe.files, overrides: recipe.overrides }).toEqual({
    levers: [],
    bookmarks: [],
    because: '',
    files: {},
    overrides: [],
  });
});

it('everything that is wrong is told at once, each with its place', () => {
  const wrong = WHOLE.replace('format: 1', 'format: 2')
    .replace('seed: "7"', 'sed: "7"')
    .replace('state: finished', 'state: finnished')
    .replace('at: 100', 'at: -1')
    .replace('experts: [{ count: 5 }]', 'experts: [{ count: 5, skils: [a] }]')
    .concat('levers:\n  - { lever: cap, unansered: 2, at: 5, eventsPlayed: 1 }\n');
  const told = problems(wrong);
  expect(told[0]).toBe('run.yaml: 8 problems');
  for (const line of [
    /^run\.yaml, scenario:3:\d+ {2}experts\[0\]\.skils {2}unknown key .* did you mean "skills"\?$/,
    /^run\.yaml:14:\d+ {2}levers\[0\]\.unansered {2}unknown key .*did you mean "unanswered"\?$/,
    /^run\.yaml:14:\d+ {2}levers\[0\]\.unanswered {2}/,
    /^run\.yaml:2:9 {2}format {2}expected 1$/,
    /^run\.yaml:4:8 {2}state {2}.*"paused"\|"finished"\|"stopped"\|"failed"$/,
    /^run\.yaml:6:6 {2}sed {2}unknown key {2}did you mean "seed"\?$/,
    /^run\.yaml:7:13 {2}edge\.at {2}/,
    /^run\.yaml {2}seed {2}missing: expected string$/,
  ]) {
    expect(
      told.filter((found) => line.test(found)),
      `${line.source} in\n${told.join('\n')}`,
    ).toHaveLength(1);
  }
});

it('text that is no YAML, and YAML that is no run', () => {
  expect(problems('a: [1, 2')).toEqual(['run.yaml: 1 problem', expect.stringMatching(/^run\.yaml:1:\d+ {2}/)]);
  for (const text of ['', '- 1', 'run']) {
    expect(problems(text)).toEqual([
      'run.yaml: 1 problem',
      'run.yaml  expected a run as switchyard runs export writes it',
    ]);
  }
});

it('a file that the scenario names has to be there', () => {
  const text = WHOLE.replace('[{ rate: 60 per hour }]', '[{ times: { file: week.csv, unit: s } }]');
  expect(problems(text).join('\n')).toContain('no file "week.csv"');
  const scenario = readRecipe(`${text}files:\n  week.csv: "time\\n60\\n"\n`, 'run.yaml').scenario;
  expect(scenario.arrivals[0]?.times).toEqual([60_000]);
});

it('names that mean something to the language are names like others', () => {
  const { recipe } = readRecipe(`${WHOLE}files:\n  __proto__: a\n  constructor: b\n`, 'run.yaml');
  expect(Object.keys(recipe.files)).toContain('constructor');
  expect(({} as Record<string, unknown>)['a']).toBeUndefined();
});
