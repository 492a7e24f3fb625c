import { env } from 'node:process';
import { findChromium, flags } from './chromium.ts';

/**
 * A page as PDF: A4, with tags and an outline of its headings, as its own styles say for print. Nothing is asked of other hosts.
 *
 * @param html a page that loads nothing
 * @throws Trouble when there is no browser
 */
export async function printPage(html: string): Promise<Buffer> {
  const { executable, environment } = await findChromium();
  // Loaded only when something is printed: it is large.
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: executable,
    args: [...flags],
    env: { ...env, ...environment },
  });
  try {
    const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
    await page.setContent(html);
    return await page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
  } finally {
    await browser.close();
  }
}
