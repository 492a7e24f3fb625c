import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseScenario, type Scenario } from '../../../engine/index.ts';
import { withTargets } from '../../../server/planning/read-targets.ts';
import { readBase, unreadTargets, wishedBase, type PlanWork } from '../../../ui/plan/plan-draft.ts';
import { completionsOf, USUAL_TARGETS } from '../../../ui/plan/target-completions.ts';
import { meaningsOf } from '../../../ui/plan/target-meaning.ts';
import { SMALL_DESK } from '../../server/small-desk.ts';

const DESK = `${SMALL_DESK}tickets: { categories: { order: {}, lost parcel: {} } }\n`;
const base = { name: 'small.yaml', text: DESK, isShipped: false, presets: [], overrides: [] };

function parsed(overrides: readonly string[] = []): Scenario {
  const read = parseScenario(DESK, { overrides });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

const own = parsed();
const pick = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
/** Mostly targets, some with a word too many or too few. */
const written = fc
  .tuple(
    pick(
      '80/20',
      '75 / 5 min',
      '90% in 4 h',
      '95.5 in 61',
      'abandoned <= 5%',
      'occupancy ≤ 85',
      'emailAnswer < 2 h',
      '180/20',
      'x',
      '',
    ),
    pick('', ' of voice', ' of lost parcel', ' of email, order', ' of chess'),
    pick('', ' per day', ' per run', ' per week'),
    pick('', ' else $500', ' else'),
  )
  .map((parts) => parts.join(''));

test('page and command read the same target of the same text, and the server gets it', () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 4 }), (targets) => {
      const work: PlanWork = { base, targets, drafts: [] };
      const ofPage = readBase(work);
      const ofCommand = withTargets(own, targets);
      if (!ofPage.ok) throw new Error(JSON.stringify(ofPage.problem));
      expect(ofPage.value).toEqual(ofCommand.scenario);
      expect(unreadTargets(work, ofPage.value) === undefined).toBe(ofCommand.problems.length === 0);
      const sent = parsed(wishedBase(work, ofPage.value).overrides);
      expect([sent.targets, sent.figures]).toEqual([ofCommand.scenario.targets, ofCommand.scenario.figures]);
    }),
    { seed: 20_260_105, numRuns: 40 },
  );
});

test('without lines of its own the page keeps what the scenario promises', () => {
  const text = `${DESK}targets: [{ figure: abandoned, atMost: 3 }]\n`;
  const work: PlanWork = { base: { ...base, text }, drafts: [] };
  const read = readBase(work);
  expect(read.ok && read.value.targets).toHaveLength(1);
  expect(read.ok && wishedBase(work, read.value).overrides).toEqual([]);
});

test('a text goes on with what makes a target of it: usual ones, figures, spans and names of the scenario', () => {
  const texts = (text: string): readonly string[] => completionsOf(text, own).map((each) => each.text);
  expect(texts('')).toEqual([...USUAL_TARGETS]);
  expect(texts('occup')).toContain('occupancy <= ');
  expect(texts('80/20')).toEqual(expect.arrayContaining(['80/20 per day', '80/20 of lost parcel']));
  expect(texts('occupancy <= 85 per day')).toEqual([]);
  expect(texts('80/20 of chess')).toEqual([]);
});

test('a target is told with how it is reckoned, or with what is wrong', () => {
  const [good, bad] = meaningsOf(['80/20 of order', '80/20 of chess'], own);
  expect(good).toEqual({
    isRead: true,
    says: 'Service within 20 s (order) ≥ 80 % in every interval',
    formula: expect.stringMatching(/^tickets first accepted at most 20 s after .* ÷ .* × 100$/),
  });
  expect(bad!.says).toMatch(/^"chess" is neither .*: write one of: email, chat, voice, order, lost parcel\.$/);
});
