import { expect, it } from 'vitest';
import { reportLines } from '../../../server/cli/report-lines.ts';
import { PLAIN } from '../../../server/cli/text/style.ts';
import type { Report } from '../../../server/report/report.ts';
import { peopleDesk } from '../people-desk.ts';
import { reportOf } from '../report/reports.ts';
import { smallDesk } from '../small-desk.ts';
import { widestLine } from './command-line.ts';

const many = reportOf(smallDesk(), 3, ['interval', 'group']);
const textOf = (report: Report, by: Parameters<typeof reportLines>[1] = []): string =>
  reportLines(report, by, PLAIN).join('\n');

it('a report opens with what was simulated and how often', () => {
  const [first, second] = textOf(many).split('\n');
  expect(first).toBe('small desk · seed small · 8 h · random · offer-core');
  expect(second).toBe('3 replications; each interval covers the true value with 95 %, by itself.');
  expect(textOf(reportOf(smallDesk(), 1))).toContain('\nOne run, so no intervals');
  expect(textOf(reportOf(smallDesk('warmUp=1 h'), 1))).toContain('8 h, measured after 1 h');
});

it('it ends with what became of every ticket, the fingerprint and what else is to be known', () => {
  const text = textOf(many);
  const { created, became } = many.conservation;
  expect(text).toMatch(
    new RegExp(`^✓ Nothing is lost: ${created} tickets = ${became[0]![1]} ${became[0]![0]} \\+`, 'm'),
  );
  expect(text).toContain(`\n  Fingerprint ${many.fingerprint}, `);
  expect(text).toMatch(/^ {2}\d+ figures without a case: --json lists them\.$/m);
});

it.each<[string, Partial<Report>, string]>([
  ['that intervals were too many to keep', { breakdowns: [] }, 'Worst intervals are left out'],
  ['an interruption', { ending: 'stopped' }, 'Interrupted: these are the replications finished by then.'],
  ['enough precision', { ending: 'precise-enough' }, 'Every headline figure is as precise as wanted.'],
  ['too little', { ending: 'limit-reached', unmet: ['rejected', 'answer'] }, 'Rejected, Customer first reply.'],
])('%s is said', (_, change, sentence) => {
  expect(textOf({ ...many, ...change }).replaceAll(/\s+/g, ' ')).toContain(sentence);
});

it('counts that do not add up are marked and told where', () => {
  const text = textOf({ ...many, conservation: { ...many.conservation, broken: [2] } });
  expect(text).toMatch(/^ {2}✕ The counts do not add up in replication 2: \d+ tickets = /m);
  expect(text).not.toContain('✓');
});

it('a band that leaves a question open is explained', () => {
  const slow = reportOf(smallDesk('experts.steady.workFactor=6', 'experts.others.workFactor=6'), 2);
  expect(textOf(slow)).toContain('  Expert first reply, email: okay, but slow.');
});

it('every breakdown asked for is there, and all of it fits 80 columns', () => {
  const text = textOf(many, ['group', 'interval']);
  expect(text).toMatch(/^By group /m);
  expect(text).toMatch(/^By interval /m);
  expect(text).toMatch(/^ day 1 07:00 /m);
  const people = textOf(reportOf(peopleDesk(), 2, ['interval', 'category']), ['category']);
  for (const page of [text, people]) expect(widestLine(page).length).toBeLessThanOrEqual(80);
});
