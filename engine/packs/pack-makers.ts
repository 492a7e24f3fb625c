import { Surveys } from './surveys/surveys.ts';
import { Outreach } from './outreach/outreach.ts';
import { Upstream } from './upstream/upstream.ts';
import { Progress } from './progress/progress.ts';
import { Training } from './training/training.ts';
import { Morale } from './morale/morale.ts';
import { Cohorts } from './cohorts/cohorts.ts';
import { settingsWith } from './settings-with.ts';
import type { World } from '../world/world.ts';
import type { Pack } from './pack.ts';
import { PACK_DEFAULTS, type PackName } from './pack-settings.ts';
import { Alerts } from './alerts/alerts.ts';
import { Calls } from './calls/calls.ts';
import { Community } from './community/community.ts';
import { CaseTypes } from './case-types/case-types.ts';
import { Saves } from './saves/saves.ts';
import { QualityReview } from './quality-review/quality-review.ts';
import { Service } from './service/service.ts';
import { Voice } from './voice/voice.ts';
import { Sweep } from './sweep/sweep.ts';

/** The settings of a pack that is on, complete. */
function settingsOf<Name extends PackName>({ scenario }: World, name: Name): (typeof PACK_DEFAULTS)[Name] {
  return settingsWith(PACK_DEFAULTS[name], scenario.packs[name] ?? {});
}

/** How each pack is made. */
export const PACK_MAKERS: Readonly<Record<PackName, (world: World, number: number) => Pack>> = {
  sweep: (world, number) => new Sweep(world, number, settingsOf(world, 'sweep')),
  saves: (world, number) => new Saves(world, number, settingsOf(world, 'saves')),
  qualityReview: (world, number) => new QualityReview(world, number, settingsOf(world, 'qualityReview')),
  calls: (world, number) => new Calls(world, number, settingsOf(world, 'calls')),
  cohorts: (world, number) => new Cohorts(world, number, settingsOf(world, 'cohorts')),
  morale: (world, number) => new Morale(world, number, settingsOf(world, 'morale')),
  community: (world, number) => new Community(world, number, settingsOf(world, 'community')),
  service: (world, number) => new Service(world, number, settingsOf(world, 'service')),
  training: (world, number) => new Training(world, number, settingsOf(world, 'training')),
  alerts: (world, number) => new Alerts(world, number, settingsOf(world, 'alerts')),
  voice: (world, number) => new Voice(world, number, settingsOf(world, 'voice')),
  upstream: (world, number) => new Upstream(world, number, settingsOf(world, 'upstream')),
  progress: (world, number) => new Progress(world, number, settingsOf(world, 'progress')),
  caseTypes: (world, number) => new CaseTypes(world, number, settingsOf(world, 'caseTypes')),
  outreach: (world, number) => new Outreach(world, number, settingsOf(world, 'outreach')),
  surveys: (world, number) => new Surveys(world, number, settingsOf(world, 'surveys')),
};
