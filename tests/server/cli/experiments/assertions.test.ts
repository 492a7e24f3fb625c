import { expect, it } from 'vitest';
import { judged, readAssertions } from '../../../../server/cli/experiments/assertions.ts';
import type { PlannedArm } from '../../../../server/cli/experiments/arms.ts';
import { syntheticArm } from '../../../engine/experiment/synthetic.ts';
import { smallDesk } from '../../small-desk.ts';

const arms = ['A', 'B', 'C'].map((name): PlannedArm => ({
  name,
  file: 'small.yaml',
  fileName: 'small.yaml',
  options: {},
  own: [],
  scenario: smallDesk(),
}));
/** First replies after 3, 4 and 5 minutes: 4 ± 2.48 (t with 2 degrees of freedom 4.302653 ÷ √3). */
const played = arms.map(() => syntheticArm({ answer: [3, 4, 5].map((minutes) => [minutes * 60_000, 1] as const) }));
const verdicts = (...texts: readonly string[]) =>
  judged(readAssertions(texts, arms), arms, played, 0.95).map(({ arm, holds }) => `${arm} ${holds}`);

it('hold when the whole interval says so, fail when none of it does, and are not known between', () => {
  expect(verdicts('A.answer < 7', 'A.answer < 6', 'A.answer < 1', 'A.answer >= 1.5', 'A.answer > 7')).toEqual([
    'A yes',
    'A not known yet',
    'A no',
    'A yes',
    'A no',
  ]);
});

it('are about one scenario, the base, the others, or all', () => {
  expect(verdicts('answer < 9', 'base.answer < 9', 'other.answer<=9')).toEqual([
    'A yes',
    'B yes',
    'C yes',
    'A yes',
    'B yes',
    'C yes',
  ]);
});

it('may name a unit of time', () => {
  expect(verdicts('A.answer < 420 s', 'A.answer < 0.01 h')).toEqual(['A yes', 'A no']);
});

it('every mistake is told', () => {
  const texts = ['answr < 3', 'D.answer < 3', 'answer = 3', 'answer < 3 %'];
  expect(() => readAssertions(texts, arms)).toThrow(
    /did you mean "answer"[\s\S]*there is no D in "D\.answer < 3": the last scenario is C[\s\S]*found "answer = 3"[\s\S]*answer is in minutes/,
  );
});

it('may be about a difference on the same days, by its own interval', () => {
  // B is one minute faster on each of three days that differ by minutes: the difference is known exactly.
  const faster = syntheticArm({ answer: [2, 3, 4].map((minutes) => [minutes * 60_000, 1] as const) });
  const [base, , other] = played;
  const between = (...texts: readonly string[]) =>
    judged(readAssertions(texts, arms), arms, [base!, faster, other!], 0.95).map(({ arm, holds }) => `${arm} ${holds}`);
  expect(between('B.answer - A.answer < 0', 'B.answer - A.answer < -1', 'other.answer - base.answer <= 0 s')).toEqual([
    'B − A yes',
    'B − A no',
    'B − A yes',
    'C − A yes',
  ]);
  const mixed = ['B.answer - A.rejected < 0', 'B.answer - F.answer < 0'];
  expect(() => readAssertions(mixed, arms)).toThrow(/takes rejected from answer[^]*there is no F/);
});
