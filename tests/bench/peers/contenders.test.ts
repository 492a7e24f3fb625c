import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { absenceOfSimpy, CONTENDERS, ticketsFor } from '../../../bench/peers/contenders.ts';
import { MODELS } from '../../../bench/peers/models.ts';
import { lapOf } from '../../../bench/peers/rounds.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const pairs = CONTENDERS.flatMap((contender) =>
  MODELS.map((model) => [contender.name, model.name, contender, model] as const),
);

describe('every model in every simulator', () => {
  it.each(pairs)(
    '%s plays %s and comes to what theory says, or says why it cannot run',
    async (_, __, contender, model) => {
      const why = contender.absence();
      if (why !== undefined) {
        // Others are installed with the project.
        expect(contender.name).toBe('SimPy');
        expect(why).toMatch(/python3/);
        return;
      }
      const tickets = ticketsFor(contender, 'tiny');
      const played = await contender.play(model, tickets);
      expect(Math.abs(played.tickets - tickets)).toBeLessThan(5 * Math.sqrt(tickets));
      const { byCpu, program } = lapOf(contender.name, model, played);
      expect(byCpu).toBeGreaterThan(0);
      expect(program).toMatch(new RegExp(`^${contender.name} .*\\d`));
    },
  );
});

/** A python3 that answers the two questions of the look for SimPy as told. */
function pythonThat(atEnvironment: string, atVersion: string): string {
  const text = `#!/bin/sh\ncase "$2" in *Environment*) ${atEnvironment};; *) ${atVersion};; esac\n`;
  return join(temporaryFolder({ python3: text }), 'python3');
}

describe.skipIf(process.platform === 'win32')('whether SimPy can run', () => {
  it('is said in words', () => {
    expect(absenceOfSimpy(pythonThat('exit 0', 'echo 4.1.1'))).toBeUndefined();
    expect(absenceOfSimpy(pythonThat('exit 1', 'exit 1'))).toMatch(/no module "simpy" .*python3-simpy3/);
    expect(absenceOfSimpy(pythonThat('exit 1', 'echo 2.3.1'))).toMatch(/SimPy 3 or later is needed, .* has 2\.3\.1/);
    expect(absenceOfSimpy(join(temporaryFolder({}), 'python3'))).toMatch(/is not on this machine/);
  });
});
