import type { Judged } from '../thresholds.ts';
import type { LoadResult } from '../verdict/load-result.ts';
import { escaped } from '../../report/html/markup.ts';

/** Thresholds and invariants as test cases, for whatever shows tests. */
export function junitXml({ name, thresholds, invariants }: LoadResult): string {
  const all = [...thresholds, ...invariants];
  const failures = all.filter(({ holds }) => !holds).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="${escaped(`load: ${name}`)}" tests="${all.length}" failures="${failures}">`,
    ...all.map(testCase),
    '</testsuite>',
    '',
  ].join('\n');
}

function testCase({ text, value, holds, isAboutValidity }: Judged): string {
  const head = `  <testcase name="${escaped(text)}"`;
  if (holds) return `${head}/>`;
  const measured = value === null ? 'not measured' : `measured ${value}`;
  return `${head}><failure message="${escaped(isAboutValidity ? `invalid: ${measured}` : measured)}"/></testcase>`;
}
