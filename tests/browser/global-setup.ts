import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium, flags } from '../../server/report/pdf/chromium.ts';
import { buildHarness, serveFolder } from './harness.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test file finds the browser that all of them share. */
    browser: string;
    /** Where the page lies in which single elements are put. */
    harness: string;
  }
}

/**
 * Runs once before the tests of the page: builds what they load, and starts the one browser. Each test has a context of its own in it,
 * so that they share neither storage nor cache.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-harness-'));
  const [browser] = await Promise.all([startBrowser(), buildHarness(folder)]);
  const harness = await serveFolder(folder);
  // Builds command line and page if they are older than their sources, before several tests need them at once.
  execFileSync(execPath, [join('server', 'cli', 'switchyard.mjs'), 'serve', '--help'], {
    cwd: join(import.meta.dirname, '..', '..'),
  });
  project.provide('browser', browser.wsEndpoint());
  project.provide('harness', harness.address);
  return async () => {
    await browser.close();
    await harness.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startBrowser(): ReturnType<typeof chromium.launchServer> {
  const { executable, environment } = await findChromium();
  return chromium.launchServer({
    executablePath: executable,
    args: [...flags],
    headless: true,
    host: '127.0.0.1',
    env: { ...env, ...environment },
  });
}
