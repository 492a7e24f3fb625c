#!/usr/bin/env node
/** The `switchyard` command: builds dist/ when a source is newer, the page too where it is served, then hands over to the compiled command line. */
import { pathToFileURL } from 'node:url';
import { buildIfStale, buildPageIfStale } from './build.mjs';

if (process.argv[2] === 'serve') buildPageIfStale();
await import(pathToFileURL(buildIfStale()).href);
