import { afterEach, describe, expect, it } from 'vitest';
import { parseScenario, POLICIES, Simulation } from '../../engine/index.ts';
import { decodeFrame, type Frame } from '../../server/protocol/index.ts';
import { readScenario } from '../../server/scenario-files.ts';
import { DeskServer } from './desk-server.ts';

let desk: DeskServer | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const frameOf = (bytes: unknown): Frame => decodeFrame(bytes as Uint8Array);

describe('a live server', () => {
  it('plays a run for whoever watches it, and ends it as a run without anybody watching', async () => {
    desk = await DeskServer.start();
    const client = await desk.welcome();
    const { run } = await client.get('startRun', { source: { from: 'shipped', name: 'expert-marketplace' } });
    const joined = await client.get('watchRun', { run });
    expect(joined.details.summary).toMatchObject({ state: 'ready', now: 0, pace: { kind: 'paused' } });
    expect(frameOf(joined.frame).header).toMatchObject({ now: 0, figures: joined.figures.length, experts: 60 });

    const frames: Frame[] = [];
    client.socket.on('frame', (_, bytes) => void frames.push(frameOf(bytes)));
    const finished = client.next('details', ({ summary }) => summary.state === 'finished');
    await client.get('setPace', { run, pace: { kind: 'flat-out' } });
    const [{ fingerprint }] = await finished;

    const source = await readScenario('scenarios/expert-marketplace.yaml');
    const parsed = parseScenario(source.text, { files: source.files, policies: Object.keys(POLICIES) });
    if (!parsed.ok) throw new Error('it ships');
    const alone = new Simulation(parsed.value);
    alone.run();
    expect(fingerprint).toBe(alone.fingerprint);
    expect(frames.length).toBeGreaterThan(0);
    const moments = frames.map(({ header }) => header.now);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  });
});
