import { describe, expect, it } from 'vitest';
import { RunPlayer } from '../../../../engine/replay/run-player.ts';
import type { Lever } from '../../../../engine/replay/lever-problem.ts';
import { leverCatalogue } from '../../../../engine/scenario/levers/lever-catalogue.ts';
import type { LeverDefinition, LeverParameter } from '../../../../engine/scenario/levers/lever-definition.ts';
import { parseLever } from '../../../../engine/scenario/parse-lever.ts';
import { liveLeverSchema } from '../../../../engine/scenario/schema/pulled-levers.ts';
import { leverSentence } from '../../../../engine/words/lever-sentence.ts';
import { leverSchema } from '../../../../server/protocol/index.ts';
import { SHIPPED, shipped } from '../../../shipped-scenarios.ts';
import { scenarioWith } from '../../../scenarios.ts';

const HOUR = 3_600_000;

const usual = ({ lever, parameters }: LeverDefinition, changes: Readonly<Record<string, unknown>> = {}): unknown => ({
  lever,
  ...Object.fromEntries(parameters.map(({ key, usual: value }) => [key, value])),
  ...changes,
});

const read = (input: unknown): Lever => {
  const parsed = parseLever(input);
  if (!parsed.ok) throw new Error(`${JSON.stringify(input)}: ${JSON.stringify(parsed.problem)}`);
  return parsed.value;
};

/** What levers of packs are for is there. */
const PACKS = { alerts: {} };
const small = (): RunPlayer => new RunPlayer(scenarioWith({ experts: [{ count: 3 }], horizon: '4 h', packs: PACKS }));

describe('the catalogue of levers', () => {
  const catalogue = leverCatalogue(small().world);

  it('has every lever that there is, with every setting of it', () => {
    const inSchema = liveLeverSchema.options.map(({ shape }) => [
      (shape as unknown as { lever: { value: string } }).lever.value,
      Object.keys(shape)
        .filter((key) => key !== 'lever')
        .toSorted(),
    ]);
    const listed = catalogue.map(({ lever, parameters }) => [lever, parameters.map(({ key }) => key).toSorted()]);
    const inOrder = (entries: readonly unknown[]): string[] => entries.map((entry) => JSON.stringify(entry)).toSorted();
    expect(inOrder(listed)).toEqual(inOrder(inSchema));
  });

  it('leaves out what is for a pack that is off: nobody takes up alerts where none are raised', () => {
    const { world } = new RunPlayer(scenarioWith({ experts: [{ count: 3 }], horizon: '4 h', packs: { sweep: {} } }));
    const offered = leverCatalogue(world).map(({ lever }) => lever);
    expect(offered).toEqual(catalogue.map(({ lever }) => lever).filter((lever) => lever !== 'acknowledge'));
    expect(offered).not.toContain('acknowledge');
    expect(catalogue.map(({ lever }) => lever)).toContain('acknowledge');
  });

  it('shows nothing that the protocol of the live desk would not let through', () => {
    for (const definition of catalogue) {
      const shown = [
        {},
        ...definition.parameters.flatMap(({ key, choices = [], most, none }) =>
          [...choices.map(({ value }) => value), most, none].flatMap((value) =>
            value === undefined ? [] : [{ [key]: value }],
          ),
        ),
      ];
      for (const changes of shown)
        expect(
          leverSchema.safeParse(usual(definition, changes)).success,
          JSON.stringify(usual(definition, changes)),
        ).toBe(true);
    }
  });

  it('says which settings may be left out, and reads what it shows', () => {
    for (const definition of catalogue) {
      expect(parseLever(usual(definition)).ok, definition.lever).toBe(true);
      for (const { key, isOptional } of definition.parameters)
        expect(parseLever(usual(definition, { [key]: undefined })).ok, `${definition.lever}.${key}`).toBe(isOptional);
    }
  });

  it('offers choices that can be pulled, and reads nothing else where they are fixed', () => {
    for (const definition of catalogue)
      for (const { key, choices = [] } of definition.parameters)
        for (const { value } of choices)
          expect(leverSentence(read(usual(definition, { [key]: value }))), `${definition.lever}.${key}`).toBeTruthy();
    expect(parseLever({ lever: 'dashboard', refresh: 'daily' }).ok).toBe(false);
  });

  it('says how far a setting may go: no further is read, or it is refused with a sentence', () => {
    const player = small();
    const refuses = (definition: LeverDefinition, key: string, value: number): boolean => {
      const parsed = parseLever(usual(definition, { [key]: value }));
      return !parsed.ok || !player.pull(parsed.value).ok;
    };
    const bounded = (parameter: LeverParameter): boolean => parameter.most !== undefined && parameter.most < 1e6;
    for (const definition of catalogue)
      for (const parameter of definition.parameters.filter(bounded))
        expect(refuses(definition, parameter.key, parameter.most! + 1), `${definition.lever}.${parameter.key}`).toBe(
          true,
        );
    for (const definition of catalogue)
      for (const { key, least, most, slider } of definition.parameters) {
        if (slider === undefined) continue;
        expect(slider[0], key).toBeGreaterThanOrEqual(least!);
        expect(slider[1], key).toBeLessThanOrEqual(most!);
        expect(refuses(definition, key, least! - 1), `${definition.lever}.${key}`).toBe(true);
      }
  });

  it('shows what is so at this moment', () => {
    const player = small();
    const shown = (lever: string, key: string): unknown =>
      leverCatalogue(player.world)
        .find((definition) => definition.lever === lever)!
        .parameters.find((parameter) => parameter.key === key)!.usual;
    expect([shown('cap', 'unanswered'), shown('policy', 'policy'), shown('standing', 'on')]).toEqual([
      3,
      'random',
      false,
    ]);
    for (const lever of [
      { lever: 'cap', unanswered: 'unlimited' },
      { lever: 'policy', policy: 'round-robin' },
      { lever: 'standing', on: true },
      { lever: 'dashboard', refresh: 'live' },
    ] as const)
      player.pull(lever);
    expect([shown('cap', 'unanswered'), shown('policy', 'policy'), shown('standing', 'on')]).toEqual([
      'unlimited',
      'round-robin',
      true,
    ]);
    expect(shown('dashboard', 'refresh')).toBe('live');
  });

  it('says that tickets stay the same under a lever only where they do', () => {
    const arrivalsOf = (lever?: Lever): string => {
      const log: unknown[] = [];
      const player = new RunPlayer(
        scenarioWith({
          experts: [{ count: 3 }],
          horizon: '9 h',
          tickets: { channels: { email: 1, chat: 1 } },
          packs: PACKS,
        }),
        {
          listening: [
            ({ tickets, calendar }) => ({
              happened(what, row) {
                if (what === 0 && tickets.ordinal[row]! < 2 ** 31)
                  log.push([calendar.now, tickets.ordinal[row], tickets.channel[row], tickets.difficulty[row]]);
              },
            }),
          ],
        },
      );
      player.advance(HOUR);
      if (lever !== undefined) expect(player.pull(lever).ok, lever.lever).toBe(true);
      player.advance();
      return JSON.stringify(log);
    };
    const untouched = arrivalsOf();
    for (const definition of catalogue.filter(({ unavailable }) => unavailable === undefined))
      expect(arrivalsOf(read(usual(definition))) === untouched, definition.lever).toBe(definition.keepsTickets);
  });
});

describe.each(SHIPPED)('on %s', (name) => {
  it('every lever can be pulled as it is shown, or says why not', () => {
    const player = new RunPlayer(shipped(name, ['horizon=14 h', 'warmUp=0 s']));
    player.advance(11 * HOUR);
    for (const definition of leverCatalogue(player.world)) {
      const parsed = parseLever(usual(definition, definition.lever === 'standing' ? { on: true } : {}));
      if (!parsed.ok) {
        expect(definition.unavailable, definition.lever).toMatch(/^This desk has nothing/);
        continue;
      }
      const pulled = player.pull(parsed.value);
      expect(pulled.ok ? undefined : pulled.problem.message, definition.lever).toBe(definition.unavailable);
      player.advance(player.now + HOUR / 6);
    }
    const { fingerprint, moment } = player;
    player.seek(10 * HOUR);
    player.seek(moment);
    expect(player.fingerprint).toBe(fingerprint);
  });
});
