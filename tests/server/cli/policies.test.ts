import { expect, it } from 'vitest';
import { POLICIES } from '../../../engine/index.ts';
import { folderWithDesk, switchyard, widestLine } from './command-line.ts';

it('every policy is listed, and the example of one’s own works', () => {
  const { status, out } = switchyard('.', ['policies']);
  expect(status).toBe(0);
  for (const name of Object.keys(POLICIES)) expect(out).toMatch(new RegExp(`^${name} +\\S`, 'm'));
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
  const example = /^ {2}export default[^]*?^ {2}\};/m.exec(out)![0];
  const folder = folderWithDesk({ 'example.mjs': example });
  const ran = switchyard(folder, ['simulate', 'small.yaml', '--policy', './example.mjs']);
  expect(ran).toMatchObject({ status: 0, errors: '' });
  expect(ran.out).toContain('· newest-expert ·');
});
