import type { OracleCase } from '../adapter/oracle-case.ts';
import { COMBINED } from './combined.ts';
import { GENERAL_LAWS } from './general-laws.ts';
import { MOMENTS_AND_DAYS } from './moments-and-days.ts';
import { OFFERS } from './offers.ts';
import { OWN } from './own.ts';
import { PATIENCE } from './patience.ts';
import { PRIORITIES_AND_SKILLS } from './priorities-and-skills.ts';
import { QUEUES } from './queues.ts';
import { STATISTICS } from './statistics.ts';
import { UNLIKE_EXPERTS } from './unlike-experts.ts';
import { UNLIMITED_OFFERS } from './unlimited-offers.ts';

/** Every case that the tests judge. */
export const CASES: readonly OracleCase[] = [
  ...QUEUES,
  ...GENERAL_LAWS,
  ...PATIENCE,
  ...PRIORITIES_AND_SKILLS,
  ...MOMENTS_AND_DAYS,
  ...UNLIMITED_OFFERS,
  ...OFFERS,
  ...UNLIKE_EXPERTS,
  ...OWN,
  ...COMBINED,
  ...STATISTICS,
];
