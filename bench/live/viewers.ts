import { io, type Socket } from 'socket.io-client';
import { decodeFrame, PROTOCOL_VERSION } from '../../server/protocol/index.ts';
import type { Answer, ClientToServer, ServerToClient, Welcome } from '../../server/protocol/index.ts';

/** What one process of viewers is told, and what it tells at its end. */
export interface ViewersWish {
  readonly port: number;
  readonly token: string;
  readonly viewers: number;
  readonly seconds: number;
  /** One more who joins and from then on reads nothing. */
  readonly hasStuck: boolean;
}

export interface ViewersResult {
  readonly frames: number;
  /** How old each frame was when it was read, ms; a sample where there are very many. */
  readonly ages: readonly number[];
  /** The fewest and the most frames that one viewer got. */
  readonly fewest: number;
  readonly most: number;
}

/** After joining, so that nobody is measured while others still arrive. */
const SETTLING_MS = 3000;
const JOINING_AT_ONCE = 25;

type ViewerSocket = Socket<ServerToClient, ClientToServer>;

/** Watches one run with many sockets, as pages do, and measures what arrives. */
async function watch({ port, token, viewers, seconds, hasStuck }: ViewersWish): Promise<ViewersResult> {
  const sockets: ViewerSocket[] = [];
  for (let joined = 0; joined < viewers; joined += JOINING_AT_ONCE) {
    const count = Math.min(JOINING_AT_ONCE, viewers - joined);
    sockets.push(...(await Promise.all(Array.from({ length: count }, () => join(port, token)))));
  }
  if (hasStuck) stopReading(await join(port, token));
  await pause(SETTLING_MS);
  const ages: number[] = [];
  const counts = sockets.map(() => 0);
  sockets.forEach((socket, index) =>
    socket.on('frame', (_run, frame) => {
      ages.push(Date.now() - decodeFrame(frame).header.madeAt);
      counts[index]!++;
    }),
  );
  await pause(seconds * 1000);
  for (const socket of sockets) socket.disconnect();
  return { frames: ages.length, ages, fewest: Math.min(...counts), most: Math.max(...counts) };
}

async function join(port: number, token: string): Promise<ViewerSocket> {
  const socket: ViewerSocket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true });
  const ask = (name: string, request: object): Promise<Answer<unknown>> =>
    (socket.timeout(30_000) as unknown as { emitWithAck(...said: unknown[]): Promise<Answer<unknown>> }).emitWithAck(
      name,
      request,
    );
  const welcome = await ask('hello', { version: PROTOCOL_VERSION, token });
  if (!welcome.ok) throw new Error(welcome.problem.message);
  const { run } = (welcome.value as Welcome).runs[0]!;
  const joined = await ask('watchRun', { run });
  if (!joined.ok) throw new Error(joined.problem.message);
  return socket;
}

/** What the system holds for it is then full, and the server has to do without it. */
function stopReading(socket: ViewerSocket): void {
  const { transport } = socket.io.engine as unknown as { transport: { ws: { pause(): void } } };
  transport.ws.pause();
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

process.once('message', (wish: ViewersWish) => {
  void watch(wish).then((result) => process.send!(result, () => process.exit(0)));
});
