import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CUSTOMER_BEHAVIOUR } from '../../../../engine/behaviour/customer-settings.ts';
import { DEFAULT_STANDING } from '../../../../engine/behaviour/desk-feedback-settings.ts';
import { DEFAULT_EXPERT_BEHAVIOUR } from '../../../../engine/behaviour/expert-settings.ts';
import { isDurationSetting, readOverrides, wordsOfSetting } from '../../../../engine/scenario/text/overrides.ts';
import { faultsOf, valueOf } from '../reading.ts';

/** Settings as the files of behaviour document them: interface, name, comment and type. */
function documentedSettings(): { group: string; name: string; comment: string; type: string }[] {
  const folder = new URL('../../../../engine/behaviour/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('-settings.ts'));
  return files.flatMap((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    return [...text.matchAll(/export interface (\w+) [^{]*\{([\s\S]*?)\n\}/g)].flatMap(([, group = '', body = '']) =>
      [...body.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s+readonly (\w+): ([^;]+);/g)].map(
        ([, comment = '', name = '', type = '']) => ({ group, name, comment, type }),
      ),
    );
  });
}

/** Paths of every setting, `noticing.glanceMean`, with the interface that documents it. */
const GROUPS: Readonly<Record<string, string>> = {
  NoticingSettings: 'noticing',
  AwaySettings: 'away',
  DecidingSettings: 'deciding',
  HoldingSettings: 'holding',
  ShiftSettings: 'shift',
  TemperamentSettings: 'temperament',
  WorkingSettings: 'working',
  ChatSettings: 'chat',
  QualitySettings: 'quality',
  FatigueSettings: 'fatigue',
  EscalatingSettings: 'escalating',
  FollowUpSettings: 'followUp',
  PatienceSettings: 'patience',
  ExpectationSettings: 'expectation',
  ChasingSettings: 'chasing',
  AcknowledgementSettings: 'acknowledgement',
  ReplySettings: 'replies',
  ReopeningSettings: 'reopening',
  LeavingSettings: 'leaving',
  SatisfactionSettings: 'satisfaction',
  ReviewSettings: 'reviews',
  NpsSettings: 'nps',
};

describe('the settings of behaviour', () => {
  const settings = documentedSettings();

  test('are all found in the files that document them', () => {
    const count = (tree: object): number =>
      Object.values(tree).reduce<number>(
        (sum, each) =>
          sum + (typeof each === 'object' && each !== null && !Array.isArray(each) ? count(each as object) : 1),
        0,
      );
    const all = count(DEFAULT_EXPERT_BEHAVIOUR) + count(DEFAULT_CUSTOMER_BEHAVIOUR) + count(DEFAULT_STANDING);
    expect(settings).toHaveLength(all);
  });

  test('are written as durations exactly where their comment says ms', () => {
    for (const { group, name, comment } of settings) {
      const path = `${GROUPS[group] ?? group}.${name}`;
      expect(isDurationSetting(path), path).toBe(/\bms\b/.test(comment));
    }
  });

  test('that are words are known with all their words', () => {
    for (const { group, name, type } of settings) {
      const words = [...type.matchAll(/'([^']+)'/g)].map(([, word]) => word);
      expect(wordsOfSetting(`${GROUPS[group] ?? group}.${name}`) ?? [], `${group}.${name}`).toEqual(words);
    }
  });
});

describe('overrides', () => {
  test('are durations in files and milliseconds afterwards', () => {
    const overrides = {
      noticing: { glanceMean: '8 min', missedAlertShare: 0.1 },
      holding: { startOrder: 'shortest-first' },
    };
    expect(valueOf(readOverrides(overrides, DEFAULT_EXPERT_BEHAVIOUR))).toEqual({
      noticing: { glanceMean: 480_000, missedAlertShare: 0.1 },
      holding: { startOrder: 'shortest-first' },
    });
  });

  test('of a flat table and of lists are read too', () => {
    const overrides = { priorOffers: 50, rejectedShares: [0.1, 0.2, 0.3, 0.4] };
    expect(valueOf(readOverrides(overrides, DEFAULT_STANDING))).toEqual(overrides);
  });

  test('that no setting has are told which was meant', () => {
    const overrides = { noticing: { glanceMeen: '8 min' }, notcing: {}, deciding: 5 };
    expect(faultsOf(readOverrides(overrides, DEFAULT_EXPERT_BEHAVIOUR))).toEqual([
      'unknown-name: unknown setting "glanceMeen" -> glanceMean',
      'unknown-name: unknown setting "notcing" -> noticing',
      expect.stringMatching(/^wrong-type: expected a mapping with base, /),
    ]);
  });

  test('of the wrong kind are refused', () => {
    const faults = (overrides: object) => faultsOf(readOverrides(overrides, DEFAULT_EXPERT_BEHAVIOUR))[0];
    expect(faults({ noticing: { glanceMean: 480_000 } })).toMatch(/^wrong-unit/);
    expect(faults({ noticing: { missedAlertShare: 2 } })).toMatch(/^out-of-range/);
    expect(faults({ holding: { startOrder: 'shortest' } })).toMatch(/^unknown-name/);
    expect(faults({ temperament: { skill: 'high' } })).toMatch(/^wrong-type/);
    expect(faultsOf(readOverrides({ rejectedShares: [1] }, DEFAULT_STANDING))).toEqual([
      'wrong-type: expected a list of 4 numbers',
    ]);
  });
});
