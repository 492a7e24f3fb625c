import { inflateSync } from 'node:zlib';

/** The content of a PDF: its plain parts, and its compressed ones unpacked. */
export function partsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: found }) => {
    const from = index + found.length;
    try {
      return inflateSync(pdf.subarray(from, text.indexOf('endstream', from))).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...streams];
}

/** Which letters the glyphs of a font stand for. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  const letter = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, from, to, first] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> <([0-9a-f]+)>/gi)) {
    const [low, high] = [parseInt(from!, 16), parseInt(to!, 16)];
    for (let glyph = low; glyph <= high; glyph++)
      letters.set(glyph, String.fromCodePoint(parseInt(first!, 16) + glyph - low));
  }
  const singles = map.replaceAll(/<[0-9a-f]+> <[0-9a-f]+> <[0-9a-f]+>/gi, '');
  for (const [, glyph, to] of singles.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)>/gi))
    letters.set(parseInt(glyph!, 16), letter(to!));
  return letters;
}

/** Texts of a PDF without spaces, one for each of its fonts: what is set in another font reads as nonsense. */
export function textsOf(pdf: Buffer): string[] {
  const parts = partsOf(pdf);
  const glyphs = parts.flatMap((part) =>
    [...part.matchAll(/BT[^]*?ET/g)].flatMap(([block]) =>
      [...block.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []),
    ),
  );
  const fonts = parts.filter((part) => part.includes('begincmap')).map(lettersOf);
  return fonts.map((letters) =>
    glyphs
      .map((glyph) => letters.get(parseInt(glyph, 16)) ?? '')
      .join('')
      .replaceAll(/\s/g, ''),
  );
}
