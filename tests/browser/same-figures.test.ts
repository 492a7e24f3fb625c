import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import * as engineInNode from '../../engine/index.ts';
import { loadInBrowser } from './element.ts';

type Engine = typeof engineInNode;

interface Played {
  readonly fingerprint: string;
  readonly events: number;
  /** Every figure to its last digit, as JSON. */
  readonly figures: string;
}

/** Plays a day of a scenario, with levers pulled on the way and a step back; runs in Node and in the browser. */
function play({ RunPlayer, parseScenario, snapshotOf }: Engine, text: string): Played {
  const parsed = parseScenario(text, { overrides: ['horizon=1 d', 'warmUp=0 s', 'closing=cut'] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  const player = new RunPlayer(parsed.value);
  player.advance(10 * 3_600_000);
  player.pull({ lever: 'arrival-factor', factor: 1.7 });
  player.pull({ lever: 'burst', count: 20 });
  player.pull({ lever: 'notifications', on: false, share: 0.4 });
  player.advance(15 * 3_600_000);
  const { moment } = player;
  player.seek(9 * 3_600_000);
  player.seek(moment);
  player.advance();
  const { fingerprint, simulation, world, now } = player;
  return { fingerprint, events: simulation.eventsPlayed, figures: JSON.stringify(snapshotOf(world, now)) };
}

it.each(['expert-marketplace', 'launch-burst', 'bank-calls'])(
  '%s, with levers pulled and a step back, has the same figures in the browser as in Node, to the last digit',
  async (name) => {
    const text = readFileSync(join(import.meta.dirname, '..', '..', 'scenarios', `${name}.yaml`), 'utf8');
    const engine = await loadInBrowser<Engine>('engine/index.ts');
    onTestFinished(() => engine.dispose());
    const played = play(engineInNode, text);
    expect(played.events).toBeGreaterThan(100);
    expect(await engine.evaluate(play, text)).toEqual(played);
  },
);
