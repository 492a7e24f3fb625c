import { exp } from '../../random/elementary.ts';
import type { MoraleSettings } from './morale-settings.ts';

const MS_PER_DAY = 86_400_000;
const MS_PER_MONTH = 30 * MS_PER_DAY;

/** What an expert went through since morale was last taken. */
export interface MoraleStep {
  readonly redTiles: number;
  readonly notices: number;
  /** Of the whole desk. */
  readonly alerts: number;
  /** Whole percent. */
  readonly occupancy: number;
}

/** Morale, 0 to 100, in whole hundredths, so that it can be written down exactly. */
export const asMorale = (points: number): number => Math.round(100 * Math.min(100, Math.max(0, points))) / 100;

/** Morale after a step. */
export function moraleAfter(settings: MoraleSettings, morale: number, step: MoraleStep): number {
  const { stepTime, focus, redTileLoss, noticeLoss, alertLoss, occupancyLoss, occupancyTarget } = settings;
  const days = stepTime / MS_PER_DAY;
  const recovery = (settings.restMorale - morale) * (1 - exp(-stepTime / settings.recoveryTime));
  const warnings = noticeLoss * step.notices + alertLoss * step.alerts;
  const figures = focus * (redTileLoss * step.redTiles * days + warnings);
  const work = occupancyLoss * Math.max(0, step.occupancy - occupancyTarget) * days;
  return asMorale(morale + recovery - figures - work);
}

/** Chance of leaving within a step. */
export function leavingChance(settings: MoraleSettings, morale: number): number {
  const perMonth = settings.leavingPerMonth * exp((settings.restMorale - morale) / settings.leavingScale);
  return 1 - exp((-perMonth * settings.stepTime) / MS_PER_MONTH);
}
