import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { outputOf } from '../../bench/child.ts';
import { SCHEMA } from '../../bench/results.ts';
import { projectFolder } from '../../server/project-folder.ts';

/*
 * What those who keep results and compare them rely on. A field may come; none goes, or means something else, under the same name of
 * the form.
 */
const summary = z.object({ median: z.number(), spread: z.number(), least: z.number(), most: z.number() });
const growth = z.object({
  experts: z.number().nullable(),
  skills: z.number().nullable(),
  waiting: z.number().nullable(),
});
const cell = z.object({
  policy: z.string(),
  experts: z.int(),
  skills: z.int(),
  waiting: z.int(),
  waitingFound: z.int(),
  open: z.int(),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  decisionsPerSecond: z.object({ byCpu: z.number(), byWall: z.number() }),
  eventsPerSecond: z.number(),
  latency: z.object({ p50: z.number(), p99: z.number(), p999: z.number(), most: z.number(), samples: z.int() }),
  work: z.object({ candidates: z.number(), scheduled: z.number(), cancelled: z.number(), popped: z.number() }),
  garbage: z.number().nullable(),
  bytesPerTicket: z.number().nullable(),
});
const form = z.object({
  schema: z.literal('switchyard-bench/1'),
  startedAt: z.iso.datetime(),
  machine: z.object({
    processor: z.string(),
    cores: z.int(),
    memoryGb: z.number(),
    node: z.string(),
    load: z.number(),
  }),
  revision: z.object({ commit: z.string().nullable(), isChanged: z.boolean() }),
  seeds: z.record(z.string(), z.string()),
  size: z.enum(['usual', 'tiny']),
  rounds: z.int(),
  outcomes: z.array(
    z.object({
      benchmark: z.string(),
      proof: z.string(),
      results: z.array(z.object({ name: z.string(), unit: z.string(), byCpu: summary, byWall: summary.optional() })),
    }),
  ),
  core: z
    .object({
      cells: z.array(cell),
      slopes: z.array(z.object({ policy: z.string(), time: growth, candidates: growth })),
    })
    .nullable(),
  against: z.null(),
});

const bench = (...args: readonly string[]): Promise<string> => {
  const folder = projectFolder();
  return outputOf([join(folder, 'dist', 'bench', 'main.js'), ...args], folder);
};

describe('what the command prints', () => {
  it('as JSON has the form that is promised', async () => {
    expect(SCHEMA).toBe('switchyard-bench/1');
    const output = await bench('--tiny', '--json', '--only', 'growth,core:policy=random+pull');
    const results = form.parse(JSON.parse(output));
    expect(results.outcomes.map(({ benchmark }) => benchmark)).toEqual(['growth']);
    expect(results.core!.cells.map(({ policy, waiting }) => `${policy} ${waiting}`)).toEqual([
      'random 0',
      'random 30',
      'pull 0',
      'pull 30',
    ]);
  });

  it('says what is wrong in one line', async () => {
    await expect(bench('--only', 'core:policy=randm')).rejects.toThrow(/did you mean "random"\?\n$/);
  });
});
