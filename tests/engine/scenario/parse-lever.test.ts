import { describe, expect, it } from 'vitest';
import { parseCommandLog, parseLever } from '../../../engine/scenario/parse-lever.ts';
import { problemText } from '../../../engine/scenario/problem-text.ts';

const faultsOf = (parsed: ReturnType<typeof parseLever> | ReturnType<typeof parseCommandLog>): string[] =>
  parsed.ok ? [] : parsed.problem.map((problem) => problemText(problem, 'sent'));

describe('a lever to pull now', () => {
  it('is read as a file writes it, without a moment', () => {
    expect(parseLever({ lever: 'limit', limit: 'offerTimeout', value: '2 min' })).toEqual({
      ok: true,
      value: { lever: 'limit', limit: 'offerTimeout', value: { law: 'constant', value: 120_000 } },
    });
    expect(parseLever({ lever: 'notifications', on: false, share: '30 %' })).toEqual({
      ok: true,
      value: { lever: 'notifications', on: false, share: 0.3 },
    });
  });

  it.each([
    [{ lever: 'capp' }, ['sent  lever  expected one of arrival-factor', 'did you mean "cap"?']],
    [{ lever: 'burst', count: -1 }, ['sent  count  expected at least 0, found -1']],
    [{ lever: 'burst' }, ['sent  count  missing: a whole number']],
    [{ lever: 'burst', count: 1, at: '5 min' }, ['sent  at  a lever that is pulled now takes no moment']],
    [{ lever: 'limit', limit: 'offerTimeout', value: 300 }, ['a duration needs a unit', '"300 s"']],
    [JSON.parse('{"lever":"burst","count":1,"__proto__":{}}'), ['"__proto__" cannot be used as a name']],
    ['cap', ['sent  expected a mapping of keys to values']],
    [null, ['expected a mapping']],
    [undefined, ['missing: a mapping']],
    [[], ['expected a mapping']],
  ])('is refused with its place and a remedy: %j', (lever, words) => {
    const faults = faultsOf(parseLever(lever));
    expect(faults.length).toBe(1);
    for (const word of words) expect(faults[0]).toContain(word);
  });

  it('is refused with everything that is wrong at once', () => {
    expect(faultsOf(parseLever({ lever: 'limit', limit: 'offer', value: '2 minn', chanel: 'chat' })).length).toBe(3);
  });
});

describe('a command log', () => {
  const levers = [
    { at: 5, eventsPlayed: 3, lever: 'limit', limit: 'offerTimeout', value: { law: 'lognormal', mean: 5.5, cv: 0.1 } },
    { at: 5, eventsPlayed: 3, lever: 'limit', limit: 'followUpTimeout', value: null, channel: 'chat' },
    { at: 7, eventsPlayed: 3, lever: 'cap', unanswered: 'unlimited' },
  ];

  it('is read back as it was written', () => {
    const log = { version: 1, levers };
    expect(parseCommandLog(JSON.parse(JSON.stringify(log)))).toEqual({ ok: true, value: log });
  });

  it.each([
    [[], ['sent  expected a command log']],
    [{ version: 1, levers: {} }, ['sent  expected a command log']],
    [{ version: 2, levers: [] }, ['sent  version  expected 1']],
    [{ levers: [] }, ['sent  version  expected 1']],
    [
      {
        version: 1,
        levers: [
          { ...levers[0], value: '5 min' },
          { lever: 'burst', at: -1 },
        ],
      },
      ['levers[0].value', 'levers[1].at', 'levers[1].count', 'levers[1].eventsPlayed'],
    ],
    [
      { version: 1, levers: [{ ...levers[0], value: { law: 'constant', value: -5 } }] },
      ['levers[0].value.value  expected 0 or more'],
    ],
    [{ version: 1, levers: [levers[2], levers[0]] }, ['levers[1]  pulled before the lever above it']],
  ])('is refused as a whole, with every problem at its place: %j', (log, places) => {
    const faults = faultsOf(parseCommandLog(log));
    expect(faults.length).toBe(places.length);
    for (const place of places) expect(faults.filter((fault) => fault.includes(place)).length).toBe(1);
  });
});
