import { learningFactor } from './learning.ts';
import type { FatigueSettings, WorkingSettings, WorkSettings } from './work-settings.ts';

/** A reply about to be written: the ticket and the state of its expert. The caller fills one and uses it again. */
export interface WorkView {
  /** Work of the ticket at skill 1 and usual difficulty, ms. */
  baseWork: number;
  /** 0..1. */
  difficulty: number;
  /** 0..1. */
  skill: number;
  ticketsDone: number;
  /** The expert's own factor; 1 is usual. */
  workPace: number;
  /** Unanswered tickets ÷ cap, 0..1. */
  load: number;
  /** 0..1. */
  fatigue: number;
  /** 0..1. */
  readFraction: number;
}

/** 0.6 + 1.6 d. */
export function difficultyFactor(settings: WorkingSettings, difficulty: number): number {
  return settings.difficultyBase + settings.difficultySlope * difficulty;
}

/** 1.5 − 0.5 · skill. */
export function skillFactor(settings: WorkingSettings, skill: number): number {
  return settings.skillBase - settings.skillSlope * skill;
}

/** ± 10 % at a full load, by the response chosen. */
export function loadFactor(settings: WorkingSettings, load: number): number {
  if (settings.loadResponse === 'speed-up') return 1 - settings.loadEffect * load;
  return settings.loadResponse === 'slow-down' ? 1 + settings.loadEffect * load : 1;
}

/** 15 % less speed at full fatigue: work time divided by 0.85. */
export function fatigueFactor(settings: FatigueSettings, fatigue: number): number {
  return 1 / (1 - settings.speedLoss * fatigue);
}

/** Reading less leaves out that much of the reading part. */
export function readingFactor(settings: WorkingSettings, readFraction: number): number {
  return 1 - settings.readingPart * (1 - readFraction);
}

/**
 * Part of the work that an expert does who knows the limit, 0..1: all of it when there is time; what fits into 90 % of the time
 * left when that is at least 40 % of it; all of it, too late, when even that would not do.
 */
export function partDone(settings: WorkingSettings, time: number, timeLeft: number): number {
  if (time < timeLeft) return 1;
  const part = (settings.deadlinePart * timeLeft) / time;
  return part >= settings.leastPart ? part : 1;
}

/** All factors of the ticket and the expert but load; shared by emails and turns of a chat. */
export function effortFactor(settings: WorkSettings, work: WorkView): number {
  const working = settings.working;
  return (
    difficultyFactor(working, work.difficulty) *
    skillFactor(working, work.skill) *
    learningFactor(working, work.ticketsDone) *
    fatigueFactor(settings.fatigue, work.fatigue) *
    readingFactor(working, work.readFraction) *
    work.workPace
  );
}

/** Time to read, research and write the reply to an email, in whole ms. */
export function workTime(settings: WorkSettings, work: WorkView): number {
  return Math.round(work.baseWork * effortFactor(settings, work) * loadFactor(settings.working, work.load));
}
