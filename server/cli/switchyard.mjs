#!/usr/bin/env node
/** The `switchyard` command: builds dist/ when a source is newer, then hands over to the compiled command line. */
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './build.mjs';

await import(pathToFileURL(buildIfStale()).href);
