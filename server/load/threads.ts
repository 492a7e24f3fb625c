import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectFolder } from '../project-folder.ts';
import { environmentTrouble } from '../trouble.ts';
import type { CrowdNews, CrowdOrder } from './crowd/crowd-worker.ts';
import type { CrowdProgress, CrowdReport, CrowdWork } from './crowd/crowd.ts';
import type { TicketProgress, TicketsSent, TicketWork } from './generator/ticket-worker.ts';

/** Threads run compiled sources, even when this file itself is not compiled. */
const compiled = (...path: readonly string[]): string => join(projectFolder(), 'dist', 'server', 'load', ...path);

/** Customers: the thread that sends tickets. */
export class TicketThread {
  readonly sent: Promise<TicketsSent>;
  latest: TicketProgress | undefined;
  readonly #thread: Worker;

  constructor(work: TicketWork) {
    this.#thread = new Worker(compiled('generator', 'ticket-worker.js'), { workerData: work });
    this.sent = new Promise((resolve, reject) => {
      this.#thread.on('message', (news: TicketProgress | TicketsSent) => {
        if (news.kind === 'done') resolve(news);
        else this.latest = news;
      });
      this.#thread.on('error', (cause) => reject(environmentTrouble('The thread that sends tickets ended', cause)));
    });
  }

  /** No more tickets. */
  stop(): void {
    this.#thread.postMessage('stop', []);
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }
}

/** Experts and watchers: the thread in which they live. */
export class CrowdThread {
  readonly joined: Promise<void>;
  latest: CrowdProgress | undefined;
  readonly #thread: Worker;
  readonly #report: Promise<CrowdReport>;

  constructor(work: CrowdWork) {
    this.#thread = new Worker(compiled('crowd', 'crowd-worker.js'), { workerData: work });
    let joined = (): void => {};
    let failed = (_cause: unknown): void => {};
    this.joined = new Promise((resolve, reject) => {
      joined = resolve;
      failed = reject;
    });
    this.#report = new Promise((resolve, reject) => {
      this.#thread.on('message', (news: CrowdNews) => {
        if (news.kind === 'joined') joined();
        else if (news.kind === 'failed') failed(environmentTrouble('Experts and watchers cannot join', news.message));
        else if (news.kind === 'progress') this.latest = news.progress;
        else resolve(news.report);
      });
      this.#thread.on('error', (cause) => {
        const trouble = environmentTrouble('The thread of experts and watchers ended', cause);
        failed(trouble);
        reject(trouble);
      });
    });
    // Whoever waits for it hears of it; until then nobody does.
    this.#report.catch(() => undefined);
  }

  tell(order: CrowdOrder): void {
    this.#thread.postMessage(order, []);
  }

  /** Everybody goes; what they have seen. */
  end(): Promise<CrowdReport> {
    this.tell({ do: 'end' });
    return this.#report;
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }
}
