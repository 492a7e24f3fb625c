import type { Bookmark, PulledLever } from '../../server/protocol/index.ts';

/** A place on the time bar: a lever that was pulled, or a bookmark. */
export type TimeMark =
  | { readonly kind: 'lever'; readonly at: number; readonly words: string; readonly lever: PulledLever }
  | { readonly kind: 'bookmark'; readonly at: number; readonly words: string; readonly bookmark: Bookmark };

/** Levers and bookmarks in the order of time. */
export function timeMarks(levers: readonly PulledLever[], bookmarks: readonly Bookmark[]): readonly TimeMark[] {
  return [
    ...levers.map((lever): TimeMark => ({ kind: 'lever', at: lever.at, words: lever.words, lever })),
    ...bookmarks.map((bookmark): TimeMark => ({ kind: 'bookmark', at: bookmark.at, words: bookmark.label, bookmark })),
  ].toSorted((one, other) => one.at - other.at);
}
