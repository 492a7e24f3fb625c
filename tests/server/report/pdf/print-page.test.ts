import { expect, it } from 'vitest';
import { wholePage } from '../../../../server/report/html/markup.ts';
import { printPage } from '../../../../server/report/pdf/print-page.ts';
import { partsOf, textsOf } from './pdf-text.ts';

it('a page becomes a PDF with its text, tags, an outline of its headings and a title', async () => {
  const content = '<h1>One decision</h1><p>“Service” is 81.2 %, at least 80 %</p><h2>Its reasons</h2>';
  const pdf = await printPage(wholePage({ title: 'Plan: a desk', styles: '', content }));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.subarray(-7).toString()).toContain('%%EOF');
  const parts = partsOf(pdf).join('\n');
  for (const part of ['/StructTreeRoot', '/Outlines', 'One decision', 'Its reasons', 'Plan: a desk'])
    expect(parts).toContain(part);
  expect(textsOf(pdf).some((text) => text.includes('“Service”is81.2%,atleast80%'))).toBe(true);
});

it('a script in a page does not run, and nothing is loaded from anywhere', async () => {
  const script = 'document.querySelector("h1").textContent = "After"';
  const content = `<h1>Before</h1><script>${script}</script><img src="http://127.0.0.1:9/x.png">`;
  const parts = partsOf(await printPage(`<!doctype html><title>t</title>${content}`)).join('\n');
  expect(parts).toContain('Before');
  expect(parts).not.toContain('After');
});
