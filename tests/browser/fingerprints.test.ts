import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { GoldenRun } from '../golden/golden-run.ts';
import { SHIPPED } from '../shipped-scenarios.ts';
import { openHarness } from './view.ts';

const root = join(import.meta.dirname, '..', '..');
const golden = (name: string): GoldenRun =>
  JSON.parse(readFileSync(join(root, 'tests', 'golden', `${name}.json`), 'utf8')) as GoldenRun;

/** Plays a scenario in the browser, by the rule of tests/golden: three days at most. */
async function playInBrowser(text: string): Promise<Pick<GoldenRun, 'fingerprint' | 'events'>> {
  const page = await openHarness();
  return page.evaluate(async (yaml) => {
    const { parseScenario, Simulation } = (await window.harness.load(
      'engine/index.ts',
    )) as typeof import('../../engine/index.ts');
    const readAs = (overrides: readonly string[]) => {
      const parsed = parseScenario(yaml, { overrides });
      if (!parsed.ok) throw new Error('The scenario is not valid here.');
      return parsed.value;
    };
    const whole = readAs([]);
    const simulation = new Simulation(whole.horizon > 3 * 86_400_000 ? readAs(['horizon=3 d']) : whole);
    simulation.run();
    return { fingerprint: simulation.fingerprint, events: simulation.eventsPlayed };
  }, text);
}

it.each(SHIPPED)(
  '%s played in the browser is the same run, event for event, as played by the command line',
  async (name) => {
    const { fingerprint, events } = golden(name);
    const text = readFileSync(join(root, 'scenarios', `${name}.yaml`), 'utf8');
    expect(await playInBrowser(text)).toEqual({ fingerprint, events });
  },
);
