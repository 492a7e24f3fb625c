import { describe, expect, it } from 'vitest';
import { packRun, sharedRun, startOf, unpackRun, type SharedRun } from '../../../ui/app/shared-run.ts';
import type { RunDetails } from '../../../server/protocol/index.ts';

const shared: SharedRun = {
  name: 'Monday, “quiet”',
  text: 'name: quiet\n'.repeat(50),
  seed: 'ünïcode',
  overrides: ['experts.0.count=12'],
  levers: [{ at: 5, eventsPlayed: 9, lever: { lever: 'burst', count: 3 } }],
  at: 1234,
};

describe('a run in a link', () => {
  it('comes out of its letters as it went in, and the letters can stand in an address', async () => {
    const letters = (await packRun(shared))!;
    expect(letters).toMatch(/^[\w-]+$/);
    expect(letters.length).toBeLessThan(shared.text.length);
    expect(await unpackRun(letters)).toEqual(shared);
  });

  it('is none where letters are missing, are others, or stand for something else', async () => {
    const letters = (await packRun(shared))!;
    expect(await unpackRun(letters.slice(0, -8))).toBeUndefined();
    expect(await unpackRun('!!!')).toBeUndefined();
    expect(await unpackRun((await packRun({ at: 1 } as SharedRun))!)).toBeUndefined();
    expect(await unpackRun('a'.repeat(400_001))).toBeUndefined();
  });

  it('takes along the files that its scenario names, as long as that can be sent', async () => {
    const details = { summary: { name: 'n', seed: 's', overrides: [] }, levers: [] } as unknown as RunDetails;
    const files = { 'calls.csv': 'at\n1\n' };
    const withFiles = sharedRun(details, { text: 'name: n', files }, 0);
    const opened = await unpackRun((await packRun(withFiles))!);
    expect(startOf(opened!).source).toEqual({ from: 'text', text: 'name: n', files });
    expect(startOf(shared).source).toEqual({ from: 'text', text: shared.text });
    expect(await packRun({ ...withFiles, files: { 'calls.csv': '1\n'.repeat(450_000) } })).toBeUndefined();
  });

  it('takes the levers up to its moment along, those of the scenario not', () => {
    const pulled = (at: number, of: 'moment' | 'scenario') => ({
      number: at,
      at,
      eventsPlayed: at,
      of,
      words: '',
      lever: { lever: 'burst', count: at },
    });
    const details = {
      summary: { name: 'n', seed: 's', overrides: [] },
      levers: [pulled(1, 'scenario'), pulled(2, 'moment'), pulled(9, 'moment')],
    } as unknown as RunDetails;
    const { levers, at } = sharedRun(details, { text: 'name: n', files: {} }, 5.7);
    expect(levers.map((lever) => lever.at)).toEqual([2]);
    expect(at).toBe(5);
    expect(startOf({ ...shared, levers })).toMatchObject({
      source: { from: 'text' },
      pace: { kind: 'paused' },
      at: 1234,
    });
  });
});
