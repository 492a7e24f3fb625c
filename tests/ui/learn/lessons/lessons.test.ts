import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseScenario, type Scenario } from '../../../../engine/index.ts';
import { progressOf } from '../../../../ui/learn/condition.ts';
import { LessonDesk, seedsOfPair, valueAtEnd, waitOfDay } from '../../../../ui/learn/lesson-desk.ts';
import type { Lesson, Move, Prediction, Question } from '../../../../ui/learn/lesson.ts';
import { LESSONS } from '../../../../ui/learn/lessons/lessons.ts';

const MINUTE = 60_000;

function scenarioOf(lesson: Lesson, more: readonly string[] = []): Scenario {
  const path = join(import.meta.dirname, '..', '..', '..', '..', 'scenarios', `${lesson.scenario}.yaml`);
  const parsed = parseScenario(readFileSync(path, 'utf8'), {
    files: () => undefined,
    overrides: [...lesson.overrides, ...more],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

const answerTo = (question: Question): Prediction => {
  switch (question.kind) {
    case 'choice':
      return { kind: 'choice', option: question.options.length - 1 };
    case 'number':
      return { kind: 'number', value: question.to };
    case 'curve':
      return { kind: 'curve', heights: question.places.map(() => 1) };
  }
};

function make(lesson: Lesson, desk: LessonDesk, move: Move): void {
  if (move.kind === 'lever') return desk.pull(move.lever);
  const scenario = scenarioOf(lesson);
  for (let count = 0; count < move.pairs; count++) {
    const seeds = seedsOfPair(lesson, desk.pairs.length, move.isPaired);
    const [first, second] = move.policies;
    desk.pairs.push({
      values: [waitOfDay(scenario, first, seeds[0]), waitOfDay(scenario, second, seeds[1])],
      isPaired: move.isPaired,
    });
  }
}

/** Takes a lesson as a learner would: predicts, watches, does what a step asks for. Returns what each step took. */
function take(lesson: Lesson): { desk: LessonDesk; minutes: number[] } {
  const desk = new LessonDesk(scenarioOf(lesson));
  const minutes = lesson.steps.map((step, index) => {
    if (index > 0) desk.nextStep();
    expect(progressOf(step.until, desk).isMet, `${step.title} asks for something that is there already`).toBe(false);
    if (step.until.kind === 'predicted') desk.isPredicted = true;
    let played = 0;
    for (let tries = 0; !progressOf(step.until, desk).isMet; tries++) {
      expect(tries, `${step.title} is never met`).toBeLessThan(3000);
      if (step.moves !== undefined && (step.until.kind === 'pairs' || tries === 0))
        for (const move of step.moves) make(lesson, desk, move);
      else {
        desk.advance(5 * MINUTE);
        played += 5;
      }
    }
    return played;
  });
  return { desk, minutes };
}

describe('lessons', () => {
  it.each(LESSONS.map((lesson) => [lesson.key, lesson] as const))(
    '%s: each step is met by what happens in the run, within the time that the lesson says',
    (_key, lesson) => {
      const { desk, minutes } = take(lesson);
      const seconds = lesson.steps.map(({ pace }, index) => (pace === 0 ? 0 : minutes[index]! / pace));
      expect(seconds.reduce((sum, each) => sum + each, 0)).toBeLessThan(lesson.minutes * 60);
      if (lesson.curve !== undefined)
        desk.curve = lesson.curve.overrides.map(
          (more) => valueAtEnd(scenarioOf(lesson, more), lesson.curve!.figure) / 60,
        );
      const { verdict, measured } = lesson.debrief(desk, answerTo(lesson.question));
      expect(`${verdict} ${measured}`).not.toMatch(/NaN|undefined|null|–|Infinity/);
    },
  );

  it('at 85 and 95 % the wait is what Erlang says: 2.12 and 9.91 min', () => {
    const lesson = LESSONS[0]!;
    const [at85, at95] = [3, 5].map(
      (place) => valueAtEnd(scenarioOf(lesson, lesson.curve!.overrides[place]), lesson.curve!.figure) / 60,
    );
    expect(at85).toBeGreaterThan(2.119 * 0.9);
    expect(at85).toBeLessThan(2.119 * 1.1);
    expect(at95).toBeGreaterThan(9.907 * 0.75);
    expect(at95).toBeLessThan(9.907 * 1.25);
  });

  it('a shorter limit lets more offers expire, and silence costs the whole limit', () => {
    const { desk } = take(LESSONS[1]!);
    expect(desk.figureOfStep(1, 'delayOfTimeout').value).toBe(5);
    expect(desk.figureOfStep(1, 'delayOfRejection').value).toBeLessThan(2);
    expect(desk.figureOfStep(3, 'timedOutOffer').value).toBeGreaterThan(
      2 * desk.figureOfStep(1, 'timedOutOffer').value!,
    );
  });

  it('alerts off lets at least five times as many offers expire', () => {
    const { desk } = take(LESSONS[2]!);
    expect(desk.figureOfStep(3, 'timedOutOffer').value).toBeGreaterThan(
      5 * desk.figureOfStep(1, 'timedOutOffer').value!,
    );
  });

  it('urgent first makes ordinary tickets wait several times as long', () => {
    const { desk } = take(LESSONS[3]!);
    const wait = (step: number, category: string): number => desk.figureOfStep(step, 'acceptance', category).value!;
    expect(wait(1, 'ordinary') / wait(1, 'urgent')).toBeLessThan(1.3);
    expect(wait(3, 'ordinary') / wait(3, 'urgent')).toBeGreaterThan(3);
  });

  it('different days differ and their interval covers nothing; the same days are equal to the millisecond', () => {
    const { desk } = take(LESSONS[4]!);
    const apart = desk.difference(false);
    expect(Math.abs(apart.mean!)).toBeLessThan(apart.halfWidth!);
    expect(desk.pairs.filter(({ isPaired }) => isPaired).every(({ values: [a, b] }) => a === b)).toBe(true);
    expect(desk.pairs.some(({ values: [a, b] }) => a !== b)).toBe(true);
  });
});
