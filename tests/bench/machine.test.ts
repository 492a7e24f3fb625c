import { expect, it } from 'vitest';
import { busyWarning, machineText, thisMachine } from '../../bench/machine.ts';

it('says what the numbers were measured on', () => {
  const machine = thisMachine();
  expect(machineText(machine)).toContain(process.version);
  expect(machineText({ ...machine, load: 1.234 })).toMatch(/load 1\.23$/);
});

it('warns of a busy machine, and of no quiet one', () => {
  const machine = { ...thisMachine(), cores: 2 };
  expect(busyWarning({ ...machine, load: 0.1 })).toBeUndefined();
  expect(busyWarning({ ...machine, load: 1 })).toContain('something else is running');
  expect(busyWarning({ ...machine, load: 5 })).toContain('all cores are taken');
});
