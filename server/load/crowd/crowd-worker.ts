/** Runs in a thread of its own: experts and watchers. */
import { parentPort, workerData } from 'node:worker_threads';
import { Crowd, type CrowdProgress, type CrowdReport, type CrowdWork } from './crowd.ts';

/** What the crowd is told. */
export type CrowdOrder =
  | { readonly do: 'drop-experts'; readonly share: number }
  | { readonly do: 'pause-watchers'; readonly share: number; readonly milliseconds: number }
  | { readonly do: 'restarted' }
  | { readonly do: 'end' };

/** What it tells. */
export type CrowdNews =
  | { readonly kind: 'joined' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'progress'; readonly progress: CrowdProgress }
  | { readonly kind: 'done'; readonly report: CrowdReport };

const PROGRESS_MS = 1000;

async function work(wish: CrowdWork): Promise<void> {
  const port = parentPort!;
  const tell = (news: CrowdNews): void => port.postMessage(news, []);
  const crowd = new Crowd(wish);
  const timer = setInterval(() => tell({ kind: 'progress', progress: crowd.progress }), PROGRESS_MS);
  port.on('message', (order: CrowdOrder) => {
    switch (order.do) {
      case 'drop-experts':
        return crowd.dropExperts(order.share);
      case 'pause-watchers':
        return crowd.pauseWatchers(order.share, order.milliseconds);
      case 'restarted':
        return crowd.restarted();
      case 'end':
        clearInterval(timer);
        tell({ kind: 'done', report: crowd.end() });
        return port.close();
    }
  });
  try {
    await crowd.join();
    tell({ kind: 'joined' });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

await work(workerData as CrowdWork);
