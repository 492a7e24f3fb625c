/**
 * For those who change Switchyard: compiles, bundles the page and serves, each again whenever a source changes. What is given goes to
 * `switchyard serve`. Ctrl-C ends all of it.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { argv, chdir, execPath, exit, platform } from 'node:process';

chdir(join(import.meta.dirname, '..', '..'));

const bin = (name) => join('node_modules', '.bin', platform === 'win32' ? `${name}.cmd` : name);
const bundling = (config) => [bin('vite'), ['build', '--watch', '--config', config, '--logLevel', 'warn']];
const given = argv.length > 2 ? argv.slice(2) : ['--scenario', 'expert-marketplace', '--from', '9h'];

const first = spawn(execPath, [join('server', 'cli', 'build.mjs')], { stdio: 'inherit' });
first.on('close', (code) => {
  if (code !== 0) exit(code ?? 1);
  const commands = [
    [bin('tsc'), ['-b', '--watch', '--preserveWatchOutput']],
    bundling(join('server', 'cli', 'engine-bundle.config.mjs')),
    bundling(join('ui', 'vite.config.ts')),
    [
      execPath,
      [
        '--watch-path',
        join('dist', 'server'),
        '--watch-path',
        join('dist', 'engine'),
        join('dist', 'server', 'cli', 'main.js'),
        'serve',
        ...given,
      ],
    ],
  ];
  const children = commands.map(([command, args]) =>
    spawn(command, args, { stdio: 'inherit', shell: command.endsWith('.cmd') }),
  );
  const end = () => {
    for (const child of children) child.kill();
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  for (const child of children) child.on('close', end);
});
