import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';

const PLACE = /((?:file:\/\/)?\/[^\s()]*\/(engine\/[^\s()]*)):(\d+):(\d+)/;

/**
 * Where in the engine an error is from: `engine/FILE:LINE`, of the sources when the engine was put into one file; undefined when the stack
 * does not touch the engine.
 */
export function enginePlace(stack: string): string | undefined {
  const [, file, inProject, line, column] = PLACE.exec(stack) ?? [];
  if (file === undefined) return undefined;
  return placeInSources(file, Number(line), Number(column)) ?? `${inProject}:${line}`;
}

function placeInSources(file: string, line: number, column: number): string | undefined {
  const map = `${file.startsWith('file:') ? fileURLToPath(file) : file}.map`;
  if (!existsSync(map)) return undefined;
  const sources = new SourceMap(JSON.parse(readFileSync(map, 'utf8')) as SourceMapPayload);
  const origin = sources.findOrigin(line, column);
  if (!('fileName' in origin)) return undefined;
  return `${origin.fileName.slice(origin.fileName.lastIndexOf('engine/'))}:${origin.lineNumber}`;
}
