import { describe, expect, it } from 'vitest';
import { Fingerprint } from '../../../engine/log/fingerprint.ts';

type Event = readonly [now: number, what: number, who: number, detail: number];

const of = (...events: readonly Event[]): string => {
  const fingerprint = new Fingerprint();
  for (const event of events) fingerprint.mix(...event);
  return fingerprint.toString();
};

describe('a fingerprint', () => {
  it('is sixteen hexadecimal digits, the same for the same events', () => {
    expect(of([1, 2, 3, 4])).toMatch(/^[0-9a-f]{16}$/);
    expect(of([1, 2, 3, 4], [5, 6, 7, 8])).toBe(of([1, 2, 3, 4], [5, 6, 7, 8]));
  });

  it('depends on the moment, the kind, who it concerned, the detail, the order, and on each event', () => {
    const events: Event[] = [
      [60_000, 3, 17, 0],
      [60_000, 4, 17, 0],
      [90_000, 3, 18, -1],
    ];
    const changed = events.flatMap((event, index) =>
      event.map((value, field) => of(...events.with(index, event.with(field, value + 1) as unknown as Event))),
    );
    const all = [
      of(...events),
      of(...events.toReversed()),
      of(...events.slice(1)),
      of(...events, [90_000, 3, 18, -1]),
      of(),
      ...changed,
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('does not repeat over twenty thousand small changes', () => {
    const seen = new Set<string>();
    for (let index = 0; index < 20_000; index++)
      seen.add(of([index % 100, index % 7, Math.floor(index / 100), index % 3], [1, 1, 1, 1]));
    expect(seen.size).toBe(20_000);
  });

  it('changes half of its digits’ bits, on average, when an event changes', () => {
    let changed = 0;
    for (let index = 0; index < 2000; index++) {
      const [one, other] = [of([index, 1, 1, 1], [0, 0, 0, 0]), of([index + 1, 1, 1, 1], [0, 0, 0, 0])];
      changed += bits(BigInt(`0x${one}`) ^ BigInt(`0x${other}`));
    }
    expect(Math.abs(changed / 2000 - 32)).toBeLessThan(2);
  });
});

const bits = (word: bigint): number => word.toString(2).replaceAll('0', '').length;
