import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Answers everything at once, but when asked to /freeze it answers, and some time later the thread that would answer sleeps. */
const SOURCE = `
  const { createServer } = require('node:http');
  const { parentPort, workerData } = require('node:worker_threads');
  const freeze = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, workerData.frozenMs);
  const server = createServer((request, response) => {
    if (request.url === '/freeze') setTimeout(freeze, workerData.afterMs);
    request.resume();
    response.end('{}');
  });
  server.keepAliveTimeout = 60000;
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

/** A real server in a thread of its own. */
export class FreezingServer {
  readonly url: string;
  readonly #thread: Worker;

  private constructor(thread: Worker, port: number) {
    this.#thread = thread;
    this.url = `http://127.0.0.1:${port}`;
  }

  /** Asked to, it freezes after a while, for a while. */
  static async start(times: { readonly afterMs: number; readonly frozenMs: number }): Promise<FreezingServer> {
    const thread = new Worker(SOURCE, { eval: true, workerData: times });
    const [port] = (await once(thread, 'message')) as [number];
    return new FreezingServer(thread, port);
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }
}
