import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Alias, Document, YAMLMap, YAMLSeq } from 'yaml';
import { pathText } from './file-path.ts';
import { DEEPEST_NESTING, forbiddenKey, MOST_VALUES } from './plain-data.ts';
import type { Finding, Path } from './scenario-problem.ts';

const LONGEST_TEXT = 5_000_000;
const MOST_ALIASES = 200;

/** Where the values of a file stand in it. */
export interface Places {
  /** Line and column, from 1, of a value, or of the nearest mapping or list around it; undefined without a file. */
  placeOf(path: Path, at?: 'key' | number): { readonly line: number; readonly column: number } | undefined;
}

/** A YAML text as plain data with the place of every value, and what is wrong with it as YAML. */
export interface YamlSource extends Places {
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** The text is no YAML, so the data say nothing. */
  readonly broken: boolean;
}

/** No file: nothing has a place. */
export const NO_PLACES: Places = { placeOf: () => undefined };

/** Reads YAML 1.2 (so JSON too) without throwing, whatever the text. */
export function readYaml(text: string): YamlSource {
  const hopeless = nestsTooDeeply(text);
  if (hopeless !== undefined) {
    return { data: undefined, findings: [hopeless], broken: true, placeOf: () => undefined };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    stringKeys: false,
  });
  const findings: Finding[] = [];
  let broken = false;
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const duplicate = code === 'DUPLICATE_KEY';
    if (!duplicate && code !== 'TAG_RESOLVE_FAILED') broken = true;
    findings.push({
      code: duplicate ? 'duplicate-key' : 'syntax',
      path: [],
      message: plainMessage(code, message),
      at: pos[0],
    });
  }
  const reader = new NodeReader(document);
  const data = broken ? undefined : reader.read(document.contents, []);
  const placeOf = (path: Path, at: 'key' | number = -1): { line: number; column: number } => {
    const { line, col } = lines.linePos(typeof at === 'number' && at >= 0 ? at : reader.offsetOf(path, at === 'key'));
    return { line, column: col };
  };
  return { data, findings: [...findings, ...reader.findings], broken, placeOf };
}

/** Turns nodes into plain data and remembers where they stood. */
class NodeReader {
  readonly findings: Finding[] = [];
  readonly #document: Document;
  readonly #offsets = new Map<string, number>();
  readonly #keyOffsets = new Map<string, number>();
  #values = 0;
  #aliases = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Offset of the value at a path, or of what is nearest above it. */
  offsetOf(path: Path, preferKey: boolean): number {
    for (let length = path.length; length > 0; length--) {
      const text = pathText(path.slice(0, length));
      const key = this.#keyOffsets.get(text);
      const value = this.#offsets.get(text);
      const offset = preferKey && length === path.length ? (key ?? value) : (value ?? key);
      if (offset !== undefined) return offset;
    }
    return this.#offsets.get('') ?? 0;
  }

  read(node: unknown, path: Path): unknown {
    this.#values++;
    if (this.#values > MOST_VALUES) return this.#refuse('too-large', path, `more than ${MOST_VALUES} values`);
    if (path.length > DEEPEST_NESTING) return this.#refuse('too-large', path, 'nested too deeply, or inside itself');
    if (isAlias(node)) return this.#readAlias(node, path);
    if (isScalar(node)) {
      this.#place(path, node.range?.[0]);
      return typeof node.value === 'bigint' ? Number(node.value) : node.value;
    }
    if (isMap(node)) return this.#readMap(node, path);
    if (isSeq(node)) return this.#readSeq(node, path);
    return null;
  }

  #readMap(map: YAMLMap, path: Path): Record<string, unknown> {
    if (path.length === 0 || !this.#keyOffsets.has(pathText(path))) this.#place(path, map.range?.[0]);
    const data: Record<string, unknown> = {};
    for (const { key: keyNode, value } of map.items) {
      const key = isScalar(keyNode) ? keyText(keyNode.value) : undefined;
      if (key === undefined) {
        this.#refuse('syntax', path, 'a key is text');
        continue;
      }
      const keyPath = [...path, key];
      const offset = isScalar(keyNode) ? keyNode.range?.[0] : undefined;
      const forbidden = forbiddenKey(key, path);
      if (offset !== undefined && !Object.hasOwn(data, key)) this.#keyOffsets.set(pathText(keyPath), offset);
      if (forbidden !== undefined) this.findings.push(forbidden);
      else if (!Object.hasOwn(data, key)) data[key] = this.read(value, keyPath);
    }
    return data;
  }

  #readSeq(seq: YAMLSeq, path: Path): unknown[] {
    if (!this.#keyOffsets.has(pathText(path))) this.#place(path, seq.range?.[0]);
    return seq.items.map((item, index) => this.read(item, [...path, index]));
  }

  #readAlias(alias: Alias, path: Path): unknown {
    this.#aliases++;
    if (this.#aliases > MOST_ALIASES)
      return this.#refuse('too-many-aliases', path, `more than ${MOST_ALIASES} aliases`);
    this.#place(path, alias.range?.[0]);
    const target = alias.resolve(this.#document);
    return target === undefined
      ? this.#refuse('syntax', path, `no value is named &${alias.source} before this place`)
      : this.read(target, path);
  }

  #place(path: Path, offset: number | undefined): void {
    const text = pathText(path);
    if (offset !== undefined && !this.#offsets.has(text)) this.#offsets.set(text, offset);
  }

  /** Says once of each kind what was left out. */
  #refuse(code: 'too-large' | 'too-many-aliases' | 'syntax', path: Path, message: string): undefined {
    const said = this.findings.some((finding) => finding.code === code && finding.message === message);
    if (!said) this.findings.push({ code, path: path.slice(0, 4), message });
    return undefined;
  }
}

/** Refuses texts whose nesting would use up the stack: the YAML parser calls itself once a level, and Node can abort there. */
function nestsTooDeeply(text: string): Finding | undefined {
  if (text.length > LONGEST_TEXT) {
    return { code: 'too-large', path: [], message: `longer than ${LONGEST_TEXT} characters`, at: 0 };
  }
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST_NESTING) return { code: 'too-large', path: [], message: 'nested too deeply', at: index };
  }
  const marks = DEEP_LINE.exec(text);
  return marks === null ? undefined : { code: 'too-large', path: [], message: 'nested too deeply', at: marks.index };
}

/** A line that is indented very far, or that opens lists or keys many times over, as in "- - - -". */
const DEEP_LINE = /^(?: {257}|[ \t]*(?:[-?:][ \t]+){65})/m;

function keyText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function plainMessage(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this key stands here twice; the first is taken';
  const sentence = message.split('\n')[0];
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
