import { expect, it } from 'vitest';
import { blank } from './blank.ts';

it('comments become spaces and keep their line breaks', () => {
  expect(blank('a(); // b\n/* c\nd */ e();', 'comments')).toBe('a();     \n    \n     e();');
});

it('what looks like a comment inside a string, a template or a regular expression stays', () => {
  const source = "const a = '// b'; const c = `/* ${d /* e */} */`; const f = /\\/\\* g/;";
  expect(blank(source, 'comments')).toBe(source.replace('/* e */', '       '));
});

it('the inside of strings is blanked where asked, and the code inside a template is not', () => {
  expect(blank("x('ab', `c${y({ z: 'q' })}d`, e / f / g)", 'comments and strings')).toBe(
    "x('  ', ` ${y({ z: ' ' })} `, e / f / g)",
  );
});

it('a quote inside a regular expression opens no string', () => {
  expect(blank("a = b.replace(/'/g, c); await d; // e", 'comments and strings')).toBe(
    'a = b.replace(/  g, c); await d;     ',
  );
});

it('offsets in the result are offsets in the source', () => {
  const source = 'const a = `b ${c} d`; // e\nconst f = "g";\n';
  expect(blank(source, 'comments and strings').length).toBe(source.length);
});
