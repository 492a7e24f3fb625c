import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { POLICY_NAMES } from '../../../engine/routing/policies.ts';
import { expectedTickets } from '../../../engine/scenario/checks/size.ts';
import { scenarioOf } from './reading.ts';

const folder = new URL('../../../scenarios/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(`${name}.yaml`, folder), 'utf8');
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.yaml') ? [name.replace('.yaml', '')] : []));

describe.each(names)('%s', (name) => {
  test('has no problem', () => {
    expect(scenarioOf(textOf(name), { policies: POLICY_NAMES }).about).toMatch(/\.$/);
  });

  test('opens with what to look for, and with the schema for editors', () => {
    const lines = textOf(name).split('\n');
    expect(lines[0]).toBe('# yaml-language-server: $schema=scenario.schema.json');
    const opening = lines.slice(1).findIndex((line) => !line.startsWith('#'));
    expect(lines.slice(1, opening).join(' ')).toContain('What to look for');
  });

  test('stands in the list of the README', () => {
    expect(readFileSync(new URL('README.md', folder), 'utf8')).toContain(`\`${name}\``);
  });
});

test('the marketplace day is 3,000 tickets for 60 experts', () => {
  const scenario = scenarioOf(textOf('expert-marketplace'));
  expect(expectedTickets(scenario)).toBeCloseTo(3000, 6);
  expect(scenario.experts.reduce((sum, { count }) => sum + Number(count), 0)).toBe(60);
});

test('the bank has the profile of its log: 1,411 calls a day from 07:00, 8 agents at most', () => {
  const scenario = scenarioOf(textOf('bank-calls'));
  expect(expectedTickets(scenario) / 5).toBeCloseTo(1411, 0);
  const { categories } = scenario.tickets;
  expect(Object.values(categories).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 1);
  const [regular] = Object.values(categories);
  const bins = regular?.patience?.law === 'histogram' ? regular.patience.bins : [];
  expect(bins.reduce((sum, { weight }) => sum + weight, 0)).toBe(10_000);
});
