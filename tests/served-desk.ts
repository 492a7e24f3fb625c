import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { onTestFinished } from 'vitest';

/** A server that was started as users start it. */
export interface ServedDesk {
  /** What it printed: the address of the page, with the token that lets drive. */
  readonly address: string;
  /** Ends it with a signal and waits until it is gone; returns its exit code, null if the signal ended it. */
  readonly end: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
}

const root = join(import.meta.dirname, '..');
const PATIENCE_MS = 30_000;

/**
 * Starts `switchyard serve` on a free port with these arguments and waits for its address. It is ended when the test has finished. Runs
 * are not kept unless the arguments name a catalogue.
 */
export async function serveDesk(...args: readonly string[]): Promise<ServedDesk> {
  const kept = args.includes('--catalogue') ? [] : ['--catalogue', 'none'];
  const port = args.includes('--port') ? [] : ['--port', '0'];
  const command = [join('server', 'cli', 'switchyard.mjs'), 'serve', ...port, ...kept, ...args];
  const server = spawn(execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = once(server, 'close').then(([code]) => code as number | null);
  let said = '';
  const address = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const [found] = /http:\/\/\S+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    const fail = (why: string): void => reject(new Error(`The server ${why}; it said:\n${said}`));
    setTimeout(() => fail(`gave no address in ${PATIENCE_MS / 1000} s`), PATIENCE_MS).unref();
    void gone.then((code) => fail(`ended with ${code}`));
  });
  const end = (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> => {
    server.kill(signal);
    return gone;
  };
  onTestFinished(async () => {
    await end('SIGKILL');
  });
  return { address: await address, end };
}
