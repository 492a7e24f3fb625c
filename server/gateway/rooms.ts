/** What members of a room are sent. A viewer of a run is in its room for details, and for frames in one of two. */
export const ROOM = {
  /** Changes of a run, its alerts and comparisons. */
  details: (run: string): string => `details:${run}`,
  /** Every frame. */
  frames: (run: string): string => `frames:${run}`,
  /** One frame a second, for viewers who take them slowly. */
  slowFrames: (run: string): string => `slow-frames:${run}`,
  events: (run: string): string => `events:${run}`,
  /** Who sits at a place of an open desk. */
  seat: (run: string, expert: number): string => `seat:${run}:${expert}`,
  /** The list of runs. */
  list: 'list',
} as const;
