import { temporaryFolder } from '../../../temporary-folder.ts';

/** Calls of three minutes over three hours; whoever waits five minutes on average hangs up. */
const CALLS = `
name: calls
preset: plain
seed: calls
horizon: 3 h
tickets:
  channels: { voice: 1 }
  categories: { call: { work: { law: exponential, mean: 180 s }, patience: { law: exponential, mean: 300 s } } }
arrivals: [{ rate: { every: 1 h, cycle: once, counts: [30, 60, 20] } }]
experts: [{ name: agents, count: 9, costPerHour: 30 }]
desk: { patienceEnds: acceptance }
`;

/** A folder with such a desk as `calls.yaml`, and other files. */
export const folderWithCalls = (files: Readonly<Record<string, string>> = {}): string =>
  temporaryFolder({ 'calls.yaml': CALLS, ...files });
