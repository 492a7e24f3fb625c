import { describe, expect, it } from 'vitest';
import {
  ARCHETYPE_NAMES,
  ARCHETYPES,
  type ArchetypeName,
  resolveArchetype,
} from '../../../engine/behaviour/archetypes.ts';
import { DEFAULT_EXPERT_BEHAVIOUR } from '../../../engine/behaviour/expert-settings.ts';
import { isFollowUpForgotten } from '../../../engine/behaviour/follow-up.ts';
import { isForgotten } from '../../../engine/behaviour/holding.ts';
import { offersTo, ticketsServedBy } from './population.ts';

const SEED = 31;
/** Each archetype is sampled once, however often it is asked about. */
function once<Figures>(sample: (name: ArchetypeName, seed: number) => Figures): (name: ArchetypeName) => Figures {
  const known = new Map<ArchetypeName, Figures>();
  return (name) => {
    const figures = known.get(name) ?? sample(name, SEED);
    known.set(name, figures);
    return figures;
  };
}

const offers = once(offersTo);
const served = once(ticketsServedBy);
const seedText = `seed ${SEED}`;

describe('the archetypes', () => {
  it('are the eleven, each with what it does and where it shows', () => {
    expect(ARCHETYPE_NAMES).toHaveLength(11);
    for (const name of ARCHETYPE_NAMES) {
      expect(ARCHETYPES[name].about).toMatch(/^[A-Z].*\.$/);
      expect(ARCHETYPES[name].shows).toMatch(/S0 .*K-\d\d/);
    }
  });

  it('name only settings that exist', () => {
    for (const name of ARCHETYPE_NAMES) {
      const resolved = resolveArchetype(name);
      expect(Object.keys(resolved)).toEqual(Object.keys(DEFAULT_EXPERT_BEHAVIOUR));
      for (const [group, numbers] of Object.entries(resolved)) {
        const usual = DEFAULT_EXPERT_BEHAVIOUR[group as keyof typeof resolved];
        expect(Object.keys(numbers as object)).toEqual(Object.keys(usual));
      }
    }
  });

  it('give way to a scenario’s own numbers', () => {
    const resolved = resolveArchetype('hoarder', { holding: { heldShare: 0.2 }, away: { awayMean: 0 } });
    expect([resolved.holding.heldShare, resolved.holding.heldMedian, resolved.away.awayMean]).toEqual([
      0.2, 1_500_000, 0,
    ]);
    expect(resolved.temperament.greed).toBe(1.8);
  });
});

describe('what an archetype shows in its offers', () => {
  it('steady: great or okay on both', () => {
    const { rejectedShare, timedOutShare, mixGap } = offers('steady');
    expect(rejectedShare, seedText).toBeLessThan(0.15);
    expect(timedOutShare, seedText).toBeLessThan(0.05);
    expect(mixGap, seedText).toBeLessThan(0.1);
  });

  it('cherry-picker: rejects too many and accepts an easier mix than offered', () => {
    const { rejectedShare, mixGap } = offers('cherry-picker');
    expect(rejectedShare, seedText).toBeGreaterThan(0.2);
    expect(mixGap, seedText).toBeGreaterThan(0.25);
  });

  it('ignorer: times out on far more than 15 %, mostly unseen, and hardly rejects', () => {
    const { rejectedShare, timedOutShare } = offers('ignorer');
    // At least the 28.65 % that no glance finds in time.
    expect(timedOutShare, seedText).toBeGreaterThan(0.28);
    expect(rejectedShare, seedText).toBeLessThan(0.05);
  });

  it('overcommitted: hardly rejects, forgets more first replies and follow-ups', () => {
    expect(offers('overcommitted').rejectedShare, seedText).toBeLessThan(offers('steady').rejectedShare / 3);
    const { holding, followUp } = resolveArchetype('overcommitted');
    expect([isForgotten(holding, 0.05), isFollowUpForgotten(followUp, 0.1)]).toEqual([true, true]);
    expect(resolveArchetype('overcommitted').deciding.unansweredWeight).toBe(0);
  });

  it('part-timer: times out more than the steady, on offers made to an empty chair', () => {
    expect(offers('part-timer').timedOutShare, seedText).toBeGreaterThan(offers('steady').timedOutShare + 0.05);
  });

  it('AI expert: accepts everything, in time', () => {
    expect(offers('ai-expert')).toEqual({ rejectedShare: 0, timedOutShare: 0, mixGap: 0 });
  });
});

describe('what an archetype shows in its tickets', () => {
  it('steady: answers emails in 5 to 15 minutes on average', () => {
    const { emailReplyMinutes } = served('steady');
    expect(emailReplyMinutes, seedText).toBeGreaterThan(5);
    expect(emailReplyMinutes, seedText).toBeLessThan(15);
  });

  it('newcomer: starts above 15 minutes and gets quicker', () => {
    expect(served('newcomer').emailReplyMinutes, seedText).toBeGreaterThan(15);
    expect(served('newcomer').meanStars, seedText).toBeLessThan(served('steady').meanStars);
    expect(resolveArchetype('newcomer').temperament.ticketsDone).toBe(0);
  });

  it('hoarder: takes over 15 minutes, more than half of it holding, and escalates less', () => {
    const { emailReplyMinutes, escalatedOfNeeded, controllableStars } = served('hoarder');
    const steady = served('steady');
    expect(emailReplyMinutes, seedText).toBeGreaterThan(15);
    expect((emailReplyMinutes - steady.emailReplyMinutes) / emailReplyMinutes, seedText).toBeGreaterThan(0.5);
    expect(escalatedOfNeeded, seedText).toBeLessThan(steady.escalatedOfNeeded);
    expect(controllableStars, seedText).toBeLessThan(steady.controllableStars);
  });

  it('speedster: under two minutes, with worse answers, worse stars and more of them coming back', () => {
    const speedster = served('speedster');
    const steady = served('steady');
    expect(speedster.emailReplyMinutes, seedText).toBeLessThan(2);
    expect(speedster.meanQuality, seedText).toBeLessThan(steady.meanQuality - 0.15);
    expect(speedster.controllableStars, seedText).toBeLessThan(steady.controllableStars - 0.5);
    expect(speedster.reopenShare, seedText).toBeGreaterThan(steady.reopenShare * 1.5);
  });

  it('over-escalator: escalates a fifth of what does not need it', () => {
    expect(served('over-escalator').escalatedOfNeedless, seedText).toBeGreaterThan(0.15);
    expect(served('over-escalator').escalatedOfNeeded, seedText).toBeGreaterThan(0.95);
  });

  it('star: a controllable score of 4.8 or more, and wins over most of the unlucky', () => {
    const star = served('star');
    expect(star.controllableStars, seedText).toBeGreaterThanOrEqual(4.8);
    expect(star.wonOver, seedText).toBeGreaterThan(served('steady').wonOver + 0.05);
    expect(star.emailReplyMinutes, seedText).toBeGreaterThan(5);
  });

  it('AI expert: artificially fast, misses more escalations, and more of its answers come back', () => {
    const machine = served('ai-expert');
    const steady = served('steady');
    expect(machine.emailReplyMinutes, seedText).toBeLessThan(0.5);
    expect(machine.escalatedOfNeeded, seedText).toBeLessThan(steady.escalatedOfNeeded - 0.1);
    expect(machine.reopenShare, seedText).toBeGreaterThan(steady.reopenShare + 0.015);
    expect(machine.controllableStars, seedText).toBeLessThan(steady.controllableStars);
  });
});
