import type { RunId } from '../../server/protocol/index.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { startOf, unpackRun } from './shared-run.ts';
import type { Toast } from './toast-list.ts';

interface Surroundings {
  readonly desk: LiveDesk;
  readonly say: (toast: Toast) => void;
  readonly goToRun: (run: RunId) => void;
}

/** Opens the run that an address brings along: as a run of its own on this server, paused at the moment that was shared. */
export class SharedOpening {
  readonly #around: Surroundings;
  #taken: string | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The address or the connection has changed; each address is opened once. */
  look(letters: string | undefined): void {
    if (letters === undefined || letters === this.#taken || !this.#around.desk.isOpen) return;
    this.#taken = letters;
    void this.#open(letters);
  }

  async #open(letters: string): Promise<void> {
    const { desk, say, goToRun } = this.#around;
    const shared = await unpackRun(letters);
    if (shared === undefined) {
      const remedy = 'Copy it once more, as a whole.';
      return say({ kind: 'refused', text: 'This link is incomplete: no run can be read from it.', remedy });
    }
    const obstacle = desk.obstacleTo('startRun');
    if (obstacle !== undefined) return say({ kind: 'refused', text: obstacle, remedy: undefined });
    const answer = await desk.request('startRun', startOf(shared));
    if (!answer.ok) return say({ kind: 'refused', text: answer.problem.message, remedy: answer.problem.remedy });
    goToRun(answer.value.run);
    say({ kind: 'done', text: `This is “${answer.value.name}” as it was shared, a run of its own.` });
  }
}
