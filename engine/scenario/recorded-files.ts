import { parseTrace } from '../arrivals/trace.ts';
import type { LocalCalendar } from '../time/local-calendar.ts';
import { asMapping } from './plain-data.ts';
import type { Finding, Path } from './scenario-problem.ts';
import { unitLengthMs } from './text/duration-text.ts';
import { nearestName } from './text/nearest-name.ts';

/** The text of a file that a scenario names, or undefined when there is none. */
export type FileReader = (name: string) => string | undefined;

/** Replaces recorded times that stand in files by the times themselves. */
export function readRecordedFiles(
  data: unknown,
  files: FileReader | undefined,
  calendar: LocalCalendar | undefined,
): { readonly data: unknown; readonly findings: readonly Finding[] } {
  const scenario = asMapping(data);
  const findings: Finding[] = [];
  if (scenario === undefined || !Array.isArray(scenario.arrivals)) return { data, findings };
  const arrivals = scenario.arrivals.map((entry: unknown, index) => {
    const stream = asMapping(entry);
    const source = asMapping(stream?.times);
    if (stream === undefined || typeof source?.file !== 'string') return entry;
    const times = readTimes(source, ['arrivals', index, 'times'], { files, calendar, findings });
    return { ...stream, times: { milliseconds: times } };
  });
  return { data: { ...scenario, arrivals }, findings };
}

/** Lines of a file reported one by one; the others are counted. */
const MOST_ROWS_REPORTED = 20;

interface Sources {
  readonly files: FileReader | undefined;
  readonly calendar: LocalCalendar | undefined;
  readonly findings: Finding[];
}

/** Stands for times that could not be read, so that nothing else complains of them. */
const ANY_TIME = [0];

function readTimes(
  source: Readonly<Record<string, unknown>>,
  path: Path,
  { files, calendar, findings }: Sources,
): readonly number[] {
  const wrong = settingsFindings(source, path);
  const name = String(source.file);
  const text = files?.(name);
  if (text === undefined) {
    const message = files === undefined ? 'files cannot be read here' : `no file "${name}" beside the scenario`;
    wrong.push({ code: 'file-unavailable', path: [...path, 'file'], message });
  }
  findings.push(...wrong);
  if (text === undefined || calendar === undefined || wrong.length > 0) return ANY_TIME;
  const unit = typeof source.unit === 'string' ? unitLengthMs(source.unit) : undefined;
  const trace = parseTrace(text, { column: source.column as string | undefined, unit, calendar });
  if (trace.ok) return trace.value;
  for (const { line, message } of trace.problem.slice(0, MOST_ROWS_REPORTED)) {
    findings.push({ code: 'bad-row', path, message: `${name}, line ${line}: ${message}` });
  }
  const rest = trace.problem.length - MOST_ROWS_REPORTED;
  if (rest > 0) findings.push({ code: 'bad-row', path, message: `${name}: and ${rest} more lines like these` });
  return ANY_TIME;
}

function settingsFindings(source: Readonly<Record<string, unknown>>, path: Path): Finding[] {
  const known = ['file', 'column', 'unit'];
  const findings: Finding[] = Object.keys(source).flatMap((key) => {
    if (known.includes(key)) return [];
    const message = `unknown key "${key}"; known here: ${known.join(', ')}`;
    return [{ code: 'unknown-key', path: [...path, key], message, suggestion: nearestName(key, known), at: 'key' }];
  });
  if (source.column !== undefined && typeof source.column !== 'string') {
    findings.push({ code: 'wrong-type', path: [...path, 'column'], message: 'expected the name of a column' });
  }
  if (source.unit !== undefined && (typeof source.unit !== 'string' || unitLengthMs(source.unit) === undefined)) {
    findings.push({ code: 'wrong-unit', path: [...path, 'unit'], message: 'expected a unit: ms, s, min, h, d or w' });
  }
  return findings;
}
