import type { Command } from 'commander';
import { GRAINS, nearestName, reasonsByChannel, RunPlayer, volumeOf } from '../../engine/index.ts';
import type { Grain, ReasonRow, VolumePeriod } from '../../engine/index.ts';
import { prepare } from '../executors/own-policy-file.ts';
import { badInput, EXIT } from '../trouble.ts';
import { collect, examples, print, type Ended } from './command.ts';
import { readSetup, type SetupOptions } from './read-setup.ts';
import { left, right, wrapped } from './text/columns.ts';
import { styleFor, type Style } from './text/style.ts';

interface VolumeOptions extends SetupOptions {
  readonly grain: string;
  readonly json?: boolean;
}

/** `switchyard volume FILE`. */
export function addVolume(program: Command, ended: Ended): void {
  program
    .command('volume')
    .description('Count tickets by day, week, month or quarter beside launches, and what reviews say by channel.')
    .argument('<file>', 'a scenario: a path, the name of one that ships, or - for standard input')
    .option('--grain <name>', `one of ${GRAINS.join(', ')}`, 'day')
    .option('--seed <text>', 'another root of all chance')
    .option('--preset <name>', 'lay a preset over those of the file; may be repeated', collect)
    .option('--set <path=value>', 'change a setting; may be repeated', collect)
    .option('--horizon <span>', 'another length, such as "2 d"')
    .option('--json', 'print everything as JSON instead of tables')
    .addHelpText('after', examples('volume launch-burst', 'volume membership-department --grain week'))
    .action(async (file: string, options: VolumeOptions) => {
      print(await volume(file, options, styleFor(process.stdout)));
      ended(EXIT.fine);
    });
}

async function volume(file: string, options: VolumeOptions, style: Style): Promise<readonly string[]> {
  const grain = grainOf(options.grain);
  const { scenario } = await prepare({ ...(await readSetup(file, options)), by: [] });
  const player = new RunPlayer(scenario, {});
  player.advance(scenario.horizon);
  const { world } = player;
  const periods = volumeOf(world, grain);
  const reasons = reasonsByChannel(world).filter(({ total }) => total > 0);
  if (options.json === true) {
    const rows = reasons.map(({ reason, byChannel, total }) => ({ reason: reason.name, ...byChannel, total }));
    return [
      JSON.stringify({ scenario: scenario.name, seed: scenario.seed, grain, periods, reasons: rows }, undefined, 2),
    ];
  }
  const title = `Tickets of ${scenario.name} by ${grain} · seed ${scenario.seed}`;
  return [
    ...wrapped(title).map(style.bold),
    '',
    ...periodLines(periods, style),
    ...(reasons.length === 0
      ? []
      : ['', style.bold('Reasons of reviews by channel'), '', ...reasonLines(reasons, style)]),
  ];
}

function grainOf(name: string): Grain {
  const found = GRAINS.find((grain) => grain === name);
  if (found !== undefined) return found;
  const meant = nearestName(name, GRAINS);
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  throw badInput(`--grain  expected one of ${GRAINS.join(', ')}, found "${name}".${hint}`);
}

const NUMBER = 9;
const NAME = 12;
const REASON = 36;

function periodLines(periods: readonly VolumePeriod[], style: Style): string[] {
  const heading =
    left('', NAME) + ['tickets', 'usual', 'of usual'].map((text) => right(text, NUMBER)).join('') + '  launches';
  return [
    style.dim(heading),
    ...periods.map(({ name, tickets, isWhole, baseline, uplift, markers }) => {
      const usual = baseline === null ? '–' : baseline.toFixed(1);
      const times = uplift === null ? '–' : `× ${uplift.toFixed(2)}`;
      const launches = [...(isWhole ? [] : ['not all of it']), ...markers].join(', ');
      const numbers = [String(Math.round(tickets)), usual, times].map((text) => right(text, NUMBER)).join('');
      return `${left(name, NAME)}${numbers}  ${left(launches, 80 - NAME - 3 * NUMBER - 2)}`.trimEnd();
    }),
  ];
}

function reasonLines(reasons: readonly ReasonRow[], style: Style): string[] {
  const row = (name: string, cells: readonly (string | number)[]): string =>
    left(name, REASON) + cells.map((cell) => right(String(cell), NUMBER)).join('');
  return [
    style.dim(row('', ['email', 'chat', 'voice', 'all'])),
    ...reasons
      .toSorted((one, other) => other.total - one.total)
      .map(({ reason, byChannel: { email, chat, voice }, total }) => row(reason.name, [email, chat, voice, total])),
  ];
}
