import { exp } from '../random/elementary.ts';
import { normalQuantile } from '../random/normal.ts';
import { asShare } from './quantiles.ts';
import type { TemperamentSettings } from './temperament-settings.ts';

/** One expert's own numbers: a column each, drawn once. */
export interface Temperament {
  /** 0..1. */
  skill: number;
  /** Tickets done before the run; the engine counts on from here. */
  ticketsDone: number;
  /** Added to the utility of accepting. */
  willingness: number;
  /** Share of unwanted offers rejected rather than ignored, 0..1. */
  conscientiousness: number;
  /** 0..1. */
  cherryPicking: number;
  /** 1 is usual, ≥ 0. */
  greed: number;
  /** Factor on work time, > 0. */
  workPace: number;
  /** 0..1. */
  readFraction: number;
  escalationThreshold: number;
  /** 1 on, 0 off. */
  notificationsOn: number;
}

/**
 * Draws an expert from a group. `uniforms` gives the uniform of that expert for an ordinal from 0 to 9, one for each number in
 * the order of `Temperament`, so that a number added later moves none of the others.
 */
export function drawTemperament(settings: TemperamentSettings, uniforms: (ordinal: number) => number): Temperament {
  const around = (mean: number, spread: number, ordinal: number): number =>
    spread === 0 ? mean : mean + spread * normalQuantile(uniforms(ordinal));
  const times = (median: number, sigma: number, ordinal: number): number =>
    sigma === 0 ? median : median * exp(sigma * normalQuantile(uniforms(ordinal)));
  return {
    skill: asShare(around(settings.skill, settings.skillSpread, 0)),
    ticketsDone: Math.round(times(settings.ticketsDone, settings.ticketsDoneSigma, 1)),
    willingness: around(settings.willingness, settings.willingnessSpread, 2),
    conscientiousness: asShare(around(settings.conscientiousness, settings.conscientiousnessSpread, 3)),
    cherryPicking: asShare(around(settings.cherryPicking, settings.cherryPickingSpread, 4)),
    greed: Math.max(0, around(settings.greed, settings.greedSpread, 5)),
    workPace: times(settings.workPace, settings.workPaceSigma, 6),
    readFraction: asShare(around(settings.readFraction, settings.readFractionSpread, 7)),
    escalationThreshold: around(settings.escalationThreshold, settings.escalationThresholdSpread, 8),
    notificationsOn: uniforms(9) < settings.notificationsOnShare ? 1 : 0,
  };
}
