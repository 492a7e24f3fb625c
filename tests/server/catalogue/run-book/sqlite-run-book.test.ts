import { statSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NewRun, RunBook, RunEntry } from '../../../../server/live/run-book.ts';
import { capAt, freshFile, keeping, newRun, NOW, standing } from './runs.ts';

it('a run that has begun is in the list and comes back whole, also after the book was closed', () => {
  const file = freshFile();
  const run = newRun('a1', {
    recipe: { scenario: 'name: x', files: { 'week.csv': 'at\n1\n' }, overrides: ['horizon=2 d'], seed: '7' },
    levers: [capAt(10, 1)],
    parent: { run: 'a0', at: 20, eventsPlayed: 3 },
    madeWith: '9.8.7',
  });
  const book = keeping(file);
  book.begin(run);
  const entry: RunEntry = {
    id: 'a1',
    name: 'run a1',
    scenarioName: 'small desk',
    seed: '7',
    createdAt: NOW,
    state: 'running',
    because: '',
    pace: { kind: 'timed', speedup: 60 },
    stands: { at: 0, eventsPlayed: 0 },
    edge: { at: 0, eventsPlayed: 0 },
    fingerprint: '',
    parent: { run: 'a0', at: 20, eventsPlayed: 3 },
    madeWith: '9.8.7',
    leverCount: 1,
    deletedAt: null,
  };
  const whole = { ...entry, recipe: run.recipe, levers: run.levers, bookmarks: [] };
  expect(book.list()).toEqual([entry]);
  expect(book.load('a1')).toEqual(whole);
  book.close();
  expect(keeping(file).load('a1')).toEqual(whole);
});

it('the newest run stands first, and a run that is not there is not found', () => {
  const book = keeping(undefined);
  for (const id of ['a', 'b', 'c']) book.begin(newRun(id));
  expect(book.list().map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(book.load('d')).toBeUndefined();
});

it('a lever takes the edge along with it', () => {
  const book = keeping(undefined);
  book.begin(newRun('a'));
  book.append('a', [capAt(500, 7)], standing(500, 7));
  expect(book.load('a')).toMatchObject({
    levers: [capAt(500, 7)],
    edge: { at: 500, eventsPlayed: 7 },
    stands: { at: 500, eventsPlayed: 7 },
    fingerprint: '500-7',
  });
});

it('where a run stands is written at most once a second, and when the book is closed', () => {
  const file = freshFile();
  let clock = 0;
  const book = keeping(file, { clock: () => clock });
  const stands = (from: RunBook): unknown => from.load('a')?.stands.at;
  book.begin(newRun('a'));
  const told: [at: number, written: number][] = [];
  for (; clock <= 2600; clock += 100) {
    book.noteWhereabouts('a', standing(clock, clock));
    told.push([clock, Number(stands(book))]);
  }
  expect(told.map(([, written]) => written)).toEqual(told.map(([at]) => Math.floor(at / 1000) * 1000));
  book.close();
  expect(stands(keeping(file))).toBe(2600);
});

it('what is written along with a lever or a pace counts as written', () => {
  let clock = 0;
  const book = keeping(undefined, { clock: () => clock });
  book.begin(newRun('a'));
  clock = 5000;
  book.setPace('a', { kind: 'paused' }, standing(10, 1));
  clock = 5900;
  book.noteWhereabouts('a', standing(20, 2));
  expect(book.load('a')).toMatchObject({ state: 'paused', stands: { at: 10, eventsPlayed: 1 } });
  clock = 6000;
  book.noteWhereabouts('a', standing(30, 3));
  expect(book.load('a')?.stands).toEqual({ at: 30, eventsPlayed: 3 });
});

it('a run that was moved back stands before its edge, and the edge stays what it was', () => {
  let clock = 0;
  const book = keeping(undefined, { clock: () => (clock += 1000) });
  book.begin(newRun('a'));
  book.noteWhereabouts('a', standing(900, 9));
  const unread = {
    moment: { at: 100, eventsPlayed: 2 },
    get fingerprint(): string {
      throw new Error('not asked for where nothing new was played');
    },
  };
  book.noteWhereabouts('a', unread);
  const back = { stands: { at: 100, eventsPlayed: 2 }, edge: { at: 900, eventsPlayed: 9 }, fingerprint: '900-9' };
  expect(book.load('a')).toMatchObject(back);
  book.noteWhereabouts('a', standing(950, 9));
  expect(book.load('a')).toMatchObject({ stands: { at: 950 }, edge: { at: 950 }, fingerprint: '950-9' });
});

it('a run ends once, says how, and takes no lever after that', () => {
  const book = keeping(undefined);
  for (const id of ['a', 'b', 'c']) book.begin(newRun(id));
  book.end('a', { state: 'finished' }, standing(1000, 50));
  book.end('b', { state: 'failed', because: 'an expert over the cap' }, standing(10, 2));
  book.end('c', { state: 'stopped' }, standing(10, 2));
  expect(book.list().map(({ state, because, fingerprint }) => [state, because, fingerprint])).toEqual([
    ['stopped', '', '10-2'],
    ['failed', 'an expert over the cap', '10-2'],
    ['finished', '', '1000-50'],
  ]);
  expect(() => book.append('a', [capAt(1000, 50)], standing(1000, 50))).toThrow('has ended');
  expect(() => book.end('a', { state: 'stopped' }, standing(2000, 60))).toThrow('has ended');
  expect(() => book.setPace('a', { kind: 'paused' }, standing(2000, 60))).toThrow('has ended');
  expect(book.load('a')).toMatchObject({ levers: [], edge: { at: 1000 }, state: 'finished' });
});

it('a lever before the one before it, an id that is taken, a run that is not there: refused, and nothing has changed', () => {
  const book = keeping(undefined);
  book.begin(newRun('a', { levers: [capAt(10, 5)] }));
  const before = book.load('a');
  expect(() => book.append('a', [capAt(9, 5)], standing(9, 5))).toThrow('comes before');
  expect(() => book.append('a', [capAt(11, 4)], standing(11, 4))).toThrow('comes before');
  expect(() => book.begin(newRun('a'))).toThrow('UNIQUE');
  expect(() => book.begin(newRun('a b'))).toThrow('no identifier');
  expect(() => book.begin(newRun('b', { levers: [capAt(10, 5), capAt(9, 4)] }))).toThrow('comes before');
  expect(() => book.append('c', [capAt(1, 1)], standing(1, 1))).toThrow('no run "c"');
  expect(() => book.rename('c', 'x')).toThrow('no run "c"');
  expect(book.list()).toHaveLength(1);
  expect(book.load('a')).toEqual(before);
});

it('bookmarks have numbers that are not given twice, and stand by moment', () => {
  const book = keeping(undefined);
  book.begin(newRun('a'));
  expect(book.addBookmark('a', { at: 900, label: 'late' })).toEqual({ number: 1, at: 900, label: 'late' });
  expect(book.addBookmark('a', { at: 100, label: 'early' }).number).toBe(2);
  expect(book.removeBookmark('a', 2)).toBe(true);
  expect(book.removeBookmark('a', 2)).toBe(false);
  expect(book.addBookmark('a', { at: 500, label: 'between' }).number).toBe(3);
  expect(book.load('a')?.bookmarks.map(({ label }) => label)).toEqual(['between', 'late']);
});

it('a deleted run is in the trash until it is restored or the trash is emptied', () => {
  const book = keeping(undefined);
  for (const id of ['a', 'b', 'c']) book.begin(newRun(id));
  expect(book.delete('a', NOW + 2)).toBe(true);
  expect(book.delete('b', NOW + 1)).toBe(true);
  expect(book.delete('b', NOW + 9)).toBe(false);
  expect(book.delete('d', NOW)).toBe(false);
  const ids = (which: 'kept' | 'trash'): string[] => book.list(which).map(({ id }) => id);
  expect([ids('kept'), ids('trash')]).toEqual([['c'], ['a', 'b']]);
  expect(book.load('a')?.deletedAt).toBe(NOW + 2);
  expect([book.restore('a'), book.restore('a'), book.restore('c')]).toEqual([true, false, false]);
  expect([ids('kept'), ids('trash')]).toEqual([['c', 'a'], ['b']]);
  expect(book.purge(['a', 'c'])).toBe(0);
  expect(book.purge()).toBe(1);
  expect([ids('kept'), ids('trash'), book.load('b')]).toEqual([['c', 'a'], [], undefined]);
});

it('a run that is gone for good while something was still to be noted of it does not keep the book from being closed', () => {
  const file = freshFile();
  const book = keeping(file, { clock: () => 0 });
  for (const id of ['a', 'b']) {
    book.begin(newRun(id));
    book.noteWhereabouts(id, standing(10, 1));
    book.noteWhereabouts(id, standing(20, 2));
  }
  book.delete('a', NOW);
  book.purge(['a', 'b']);
  book.close();
  expect(keeping(file).load('b')?.stands).toEqual({ at: 20, eventsPlayed: 2 });
});

it('a scenario that many runs share is kept once, as long as one of them is, and its place is given back then', () => {
  const file = freshFile();
  const book = keeping(file);
  const recipe = { scenario: 'x'.repeat(1e6), files: { 'a.csv': 'y'.repeat(1e6) }, overrides: [], seed: '1' };
  for (let number = 1; number <= 10; number++) book.begin(newRun(`a${number}`, { recipe }));
  for (let number = 2; number <= 10; number++) book.delete(`a${number}`, NOW);
  expect(book.purge()).toBe(9);
  expect(book.load('a1')?.recipe).toEqual(recipe);
  book.close();
  const full = statSync(file).size;
  expect(full).toBeGreaterThan(2e6);
  expect(full).toBeLessThan(2.2e6);
  const again = keeping(file);
  again.delete('a1', NOW);
  again.purge();
  again.close();
  expect(statSync(file).size).toBeLessThan(1e5);
});

it('halves of characters and the character of code 0 are kept as well', () => {
  const file = freshFile();
  const odd = 'a\0b\ud800c\udc00';
  const book = keeping(file);
  book.begin(newRun('a', { name: odd, recipe: { scenario: odd, files: { [odd]: odd }, overrides: [odd], seed: odd } }));
  book.close();
  expect(keeping(file).load('a')).toMatchObject({
    name: odd,
    recipe: { scenario: odd, files: { [odd]: odd }, seed: odd },
  });
});

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const wholeMs = fc.integer({ min: 0, max: 2 ** 40 });
const moments = fc.record({ at: wholeMs, eventsPlayed: fc.integer({ min: 0, max: 2 ** 45 }) });
const levers = fc
  .array(fc.tuple(moments, fc.oneof(fc.constant({ lever: 'cap', unanswered: 'unlimited' }), limits(), joins())))
  .map((some) =>
    some
      .map(([moment, lever]) => ({ ...lever, ...moment }))
      .toSorted((one, other) => one.eventsPlayed - other.eventsPlayed || one.at - other.at),
  ) as fc.Arbitrary<NonNullable<NewRun['levers']>>;

function limits(): fc.Arbitrary<object> {
  const value = fc.option(wholeMs);
  return fc.record({ lever: fc.constant('limit'), limit: fc.constant('offerTimeout'), value });
}

function joins(): fc.Arbitrary<object> {
  return fc.record({ lever: fc.constant('join'), group: anyText, count: fc.nat() });
}

const runs = fc.record({
  name: anyText,
  scenarioName: anyText,
  recipe: fc.record({
    scenario: fc.string({ unit: 'binary', maxLength: 2000 }),
    files: fc.dictionary(anyText, anyText, { maxKeys: 3 }),
    overrides: fc.array(anyText),
    seed: anyText,
  }),
  createdAt: wholeMs,
  levers,
  bookmarks: fc.array(fc.record({ at: wholeMs, label: anyText })),
});

it('whatever is written is read back the same, letter for letter, by the next one who opens the file', () => {
  fc.assert(
    fc.property(fc.array(runs, { maxLength: 4 }), (some) => {
      const file = freshFile();
      const book = keeping(file);
      some.forEach(({ levers: pulled, bookmarks, ...run }, index) => {
        const id = `r${index}`;
        book.begin(newRun(id, run));
        for (const lever of pulled) book.append(id, [lever], { moment: lever, fingerprint: 'f' });
        for (const bookmark of bookmarks) book.addBookmark(id, bookmark);
      });
      book.close();
      const later = keeping(file);
      some.forEach(({ levers: pulled, bookmarks, ...run }, index) => {
        const found = later.load(`r${index}`);
        expect(found).toMatchObject({ ...run, leverCount: pulled.length });
        expect(found?.recipe).toEqual(run.recipe);
        expect(found?.levers).toEqual(pulled);
        const inOrder = bookmarks
          .map((bookmark, place) => ({ ...bookmark, number: place + 1 }))
          .toSorted((one, other) => one.at - other.at || one.number - other.number);
        expect(found?.bookmarks).toEqual(inOrder);
      });
      later.close();
    }),
    { numRuns: 25 },
  );
});
