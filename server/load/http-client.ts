import { Agent, request } from 'node:http';
import { z } from 'zod';
import { environmentTrouble } from '../trouble.ts';

const problem = z.looseObject({ code: z.string(), message: z.string() });

/** What came back. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** Connections are kept; one more is opened whenever all are waiting for an answer, so that nobody queues on this side. */
export class HttpClient {
  readonly #base: URL;
  readonly #token: string;
  readonly #agent = new Agent({ keepAlive: true, noDelay: true });

  constructor(base: string, token: string) {
    this.#base = new URL(base);
    this.#token = token;
  }

  /**
   * Asks, and gives up after so many milliseconds.
   *
   * @throws Error when nothing comes back
   */
  ask(method: 'GET' | 'POST', path: string, body: unknown, patience: number): Promise<HttpAnswer> {
    const payload = body === undefined ? '' : JSON.stringify(body);
    const headers = {
      authorization: `Bearer ${this.#token}`,
      ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
    };
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, this.#base), { method, headers, agent: this.#agent }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') });
        });
      });
      asked.setTimeout(patience, () => asked.destroy(new Error(`no answer for ${patience / 1000} s`)));
      asked.on('error', reject);
      asked.end(payload);
    });
  }

  /**
   * Asks for JSON that has to come, within so many milliseconds.
   *
   * @throws Trouble that says what was asked and what came instead
   */
  async json(method: 'GET' | 'POST', path: string, body: unknown, patience: number): Promise<unknown> {
    try {
      const answer = await this.ask(method, path, body, patience);
      if (answer.status >= 300) throw refusalOf(answer);
      return JSON.parse(answer.text);
    } catch (cause) {
      throw environmentTrouble(`${method} ${path}`, cause);
    }
  }

  /** Connections are closed. */
  close(): void {
    this.#agent.destroy();
  }
}

/** What the server said, in a line. */
export function refusalOf({ status, text }: HttpAnswer): Error {
  try {
    const { code, message } = problem.parse(JSON.parse(text));
    return new Error(`${status} ${code}: ${message}`);
  } catch {
    return new Error(`${status} ${text.slice(0, 100)}`);
  }
}
