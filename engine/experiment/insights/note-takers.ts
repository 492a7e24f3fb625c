import type { HappeningListener } from '../../log/happening.ts';
import { TargetNotes } from '../../planning/target-notes.ts';
import type { World } from '../../world/world.ts';
import { MixNotes } from './mix-notes.ts';
import { PaceNotes } from './pace-notes.ts';
import { TruthNotes } from './truth-notes.ts';
import { WaitNotes } from './wait-notes.ts';

/** Listens to one run and notes what no figure tells, as plain numbers that cross threads. */
export interface NoteTaker extends HappeningListener {
  taken(): Float64Array;
}

const NOTE_TAKERS = {
  mix: (world: World): NoteTaker => new MixNotes(world),
  pace: (world: World): NoteTaker => new PaceNotes(world),
  truth: (world: World): NoteTaker => new TruthNotes(world),
  waits: (world: World): NoteTaker => new WaitNotes(world),
  targets: (world: World): NoteTaker => new TargetNotes(world),
} as const;

/** What can be noted of a run; the name is what threads are told. */
export type NotesName = keyof typeof NOTE_TAKERS;

/** Somebody who notes that of a run about to be played. */
export const takeNotes = (name: NotesName, world: World): NoteTaker => NOTE_TAKERS[name](world);
