import { expect, it } from 'vitest';
import type { Alert } from '../../../engine/index.ts';
import { Announcer } from '../../../ui/app/announcer.ts';

const alert = (key: string, severity: Alert['severity'], sentence = key): Alert => ({
  key,
  severity,
  sentence,
  subject: { kind: 'desk' },
});

function listening(): { announcer: Announcer; said: string[]; wait: (milliseconds: number) => void } {
  const said: string[] = [];
  let now = 0;
  const announcer = new Announcer(
    (text) => said.push(text),
    () => now,
  );
  announcer.begin([alert('old', 'serious')]);
  return { announcer, said, wait: (milliseconds) => (now += milliseconds) };
}

it('says what has become serious, once', () => {
  const { announcer, said } = listening();
  announcer.look([alert('old', 'serious'), alert('late', 'watch')]);
  expect(said).toEqual([]);
  announcer.look([alert('full', 'serious')]);
  announcer.look([alert('full', 'serious')]);
  expect(said).toEqual(['full']);
});

it('says at most one thing in ten seconds, and nothing that has passed meanwhile', () => {
  const { announcer, said, wait } = listening();
  announcer.look([alert('a', 'serious')]);
  wait(3000);
  announcer.look([alert('a', 'serious'), alert('b', 'serious')]);
  wait(3000);
  announcer.look([alert('a', 'serious')]);
  wait(5000);
  announcer.look([alert('a', 'serious')]);
  expect(said).toEqual(['a']);
  announcer.look([alert('a', 'serious'), alert('c', 'serious')]);
  expect(said).toEqual(['a', 'c']);
});

it('what had to wait is said when it may be', () => {
  const { announcer, said, wait } = listening();
  announcer.look([alert('a', 'serious')]);
  announcer.look([alert('a', 'serious'), alert('b', 'serious')]);
  expect(said).toEqual(['a']);
  wait(10_000);
  announcer.look([alert('a', 'serious'), alert('b', 'serious')]);
  expect(said).toEqual(['a', 'b']);
});
