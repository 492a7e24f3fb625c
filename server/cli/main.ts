/** The command line: reads the arguments, runs the command, and is the only one to set the exit code. */
import { argv, stderr, stdout } from 'node:process';
import { tuneEngine } from '../executors/engine-flags.ts';
import { runCommandLine } from './program.ts';

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

tuneEngine();
process.exitCode = await runCommandLine(argv.slice(2));
