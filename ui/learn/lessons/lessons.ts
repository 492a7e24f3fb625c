import type { Lesson } from '../lesson.ts';
import { notificationsOff } from './notifications-off.ts';
import { occupancy } from './occupancy.ts';
import { oneRun } from './one-run.ts';
import { priorityStarves } from './priority-starves.ts';
import { timeoutOrReject } from './timeout-or-reject.ts';

/** The lessons in the order in which a class takes them. */
export const LESSONS: readonly Lesson[] = [occupancy, timeoutOrReject, notificationsOff, priorityStarves, oneRun];
