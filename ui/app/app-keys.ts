import type { TimeControl } from '../time-bar/time-control.ts';
import { VIEWS, type ViewName } from './address.ts';
import type { Keyboard, Shortcut } from './keyboard.ts';

interface Reach {
  /** Undefined while there is no run. */
  readonly time: () => TimeControl | undefined;
  readonly askMoment: () => void;
  readonly show: (dialog: 'help' | 'share' | 'runs') => void;
  readonly present: () => void;
  readonly go: (view: ViewName) => void;
}

export const VIEW_WORDS: Readonly<Record<ViewName, string>> = {
  desk: 'Desk',
  scorecard: 'Scorecard',
  experts: 'Experts',
  tickets: 'Tickets',
  compare: 'Compare',
  scenarios: 'Scenarios',
  learn: 'Learn',
  insights: 'Insights',
  plan: 'Plan',
  place: 'Take part',
};

/** What the keys of the page do. */
export class AppKeys {
  readonly #keyboard: Keyboard;
  readonly #reach: Reach;

  constructor(keyboard: Keyboard, reach: Reach) {
    this.#keyboard = keyboard;
    this.#reach = reach;
  }

  /** @returns how to take them away again */
  add(): () => void {
    return this.#keyboard.add([...this.#ofTime(), ...this.#ofPage()]);
  }

  #ofTime(): Shortcut[] {
    const { time, askMoment } = this.#reach;
    return [
      { key: ' ', shown: 'Space', does: 'play or pause', act: () => time()?.playOrPause() },
      { key: 'ArrowRight', shown: '→', does: 'next event', act: () => time()?.step('event') },
      {
        key: 'Shift+ArrowRight',
        shown: 'Shift →',
        does: 'to the end of the interval',
        act: () => time()?.step('interval'),
      },
      { key: '[', shown: '[', does: 'slower', act: () => time()?.faster(-1) },
      { key: ']', shown: ']', does: 'faster', act: () => time()?.faster(1) },
      { key: 'g', shown: 'G', does: 'go to a moment', act: askMoment },
      { key: 'l', shown: 'L', does: 'to the live edge', act: () => time()?.seek('edge') },
      { key: 'b', shown: 'B', does: 'bookmark this moment', act: () => time()?.bookmark() },
    ].map((shortcut) => ({ ...shortcut, group: 'Time' }));
  }

  #ofPage(): Shortcut[] {
    const { show, present, go } = this.#reach;
    return [
      ...VIEWS.map((view, index) => ({
        // The tenth is 0.
        key: String((index + 1) % 10),
        shown: String((index + 1) % 10),
        does: `to ${VIEW_WORDS[view]}`,
        act: () => go(view),
      })),
      { key: 'r', shown: 'R', does: 'choose a run', act: () => show('runs') },
      { key: 's', shown: 'S', does: 'share this moment', act: () => show('share') },
      { key: 'p', shown: 'P', does: 'presenter mode', act: present },
      { key: '?', shown: '?', does: 'this help', act: () => show('help') },
    ].map((shortcut) => ({ ...shortcut, group: 'Page' }));
  }
}
