import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';

/** How a view is opened. Times and languages are fixed, so that pictures and texts do not depend on the machine. */
export interface ViewOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  /** Complaints of the browser that the test is about; any other fails it. */
  readonly expected?: readonly RegExp[];
}

/** Where pictures go that a person looks at. */
const pictures = join(import.meta.dirname, '..', '..', 'dist', 'screenshots');

/** Both live as long as the process, which runs one file of tests after the other. */
let browser: Promise<Browser> | undefined;
/** A page that is there already loads five times as fast; each test begins with a fresh document in it. */
let harness: Page | undefined;
let isHarnessTaken = false;

/**
 * A page of its own in the browser, gone when the test has finished. The test fails if the page threw, wrote an error to the console, or
 * asked another host for anything; its last picture then lies in dist/screenshots/failed.
 */
export async function openView(address: string, options: ViewOptions = {}): Promise<Page> {
  const page = await newPage();
  onTestFinished(() => page.context().close());
  await load(page, address, options);
  return page;
}

/** The page in which single elements are put; other than that as `openView`. A test that asks twice has two. */
export async function openHarness(options: ViewOptions = {}): Promise<Page> {
  if (isHarnessTaken) {
    const another = await openView(inject('harness'), options);
    await isReady(another);
    return another;
  }
  isHarnessTaken = true;
  if (harness === undefined || harness.isClosed()) harness = await newPage();
  const page = harness;
  onTestFinished(async () => {
    isHarnessTaken = false;
    if (page.isClosed()) return;
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
  });
  await load(page, inject('harness'), options);
  await isReady(page);
  return page;
}

async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(() => 'harness' in window);
}

async function newPage(): Promise<Page> {
  browser ??= chromium.connect(inject('browser'));
  const context = await (await browser).newContext({ locale: 'en-GB', timezoneId: 'UTC' });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

async function load(page: Page, address: string, options: ViewOptions): Promise<void> {
  await prepare(page, options);
  await page.goto(address);
  // A pointer that was never moved is in the corner from the first picture on, and what rests under it opens after a while.
  await page.mouse.move(-1, -1);
}

async function prepare(page: Page, options: ViewOptions): Promise<void> {
  await page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 800 });
  await page.emulateMedia({
    colorScheme: options.dark === true ? 'dark' : 'light',
    reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
    forcedColors: options.forcedColors === true ? 'active' : 'none',
  });
  const complaints = complaintsOf(page, options.expected ?? []);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail' || complaints.length > 0) await takePicture(page, `failed/${task.name}`);
    for (const event of heard) page.removeAllListeners(event);
    expect(complaints, 'what the browser complained of').toEqual([]);
  });
}

/** Writes what the page shows into dist/screenshots, to be looked at. Returns where. */
export async function takePicture(page: Page, name: string, whole = false): Promise<string> {
  const path = join(pictures, `${name.replaceAll(/[^\w/-]+/g, '-')}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage: whole });
  return path;
}

const heard = ['pageerror', 'console', 'request'] as const;

/** What the browser complains of, other than what is expected; the list fills as the page lives. */
export function complaintsOf(page: Page, expected: readonly RegExp[]): string[] {
  const complaints: string[] = [];
  const complain = (complaint: string): void => {
    if (!expected.some((pattern) => pattern.test(complaint))) complaints.push(complaint);
  };
  page.on('pageerror', (error) => complain(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complain(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') complain(`asked ${request.url()}`);
  });
  return complaints;
}
