import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processorSeconds, runReference } from '../../bench/reference.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A program that claims to have simulated this. */
function programThatSays(answer: object): string {
  const text = `#!/bin/sh\necho '${JSON.stringify(answer)}'\n`;
  return join(temporaryFolder({ reference: text }), 'reference');
}

describe.skipIf(process.platform === 'win32')('the reference program', () => {
  it('is believed when its times are those of theory', () => {
    const speed = runReference(programThatSays({ n: 2_000_000, secs: 0.5, tta: 99.3, tfr: 579.1 }));
    expect(speed.byWall).toBe(4_000_000);
    expect(speed.byCpu).toBeGreaterThan(0);
  });

  it('is not timed when it is wrong', () => {
    const path = programThatSays({ n: 2_000_000, secs: 0.5, tta: 103.3, tfr: 579.1 });
    expect(() => runReference(path)).toThrow(/tta is 103.3 s, not 99.2035 s/);
  });

  it('is timed by what the shell counts', () => {
    expect(processorSeconds('1m2.25s 0m0.75s')).toBe(62.25);
  });
});
