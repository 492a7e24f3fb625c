import type { LocalCalendar } from '../time/local-calendar.ts';
import { asMapping } from './plain-data.ts';
import type { Finding, Path } from './scenario-problem.ts';
import { readTimesFile, readUnit } from './times-file.ts';

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
  const before = findings.length;
  for (const key of Object.keys(source)) {
    if (['file', 'column', 'unit'].includes(key)) continue;
    findings.push({
      code: 'unknown-key',
      path: [...path, key],
      message: `unknown key "${key}"; known here: file, column, unit`,
      at: 'key',
    });
  }
  const unit = readUnit(source.unit);
  if (!unit.ok) findings.push({ ...unit.problem[0], path: [...path, 'unit'] });
  if (source.column !== undefined && typeof source.column !== 'string') {
    findings.push({ code: 'wrong-type', path: [...path, 'column'], message: 'expected the name of a column' });
  }
  const name = String(source.file);
  const text = files?.(name);
  if (text === undefined) {
    const message = files === undefined ? 'files cannot be read here' : `no file "${name}" beside the scenario`;
    findings.push({ code: 'file-unavailable', path: [...path, 'file'], message });
  }
  if (text === undefined || !unit.ok || findings.length > before) return ANY_TIME;
  const { times, faults } = readTimesFile(text, {
    column: source.column as string | undefined,
    unitMs: unit.value,
    calendar,
  });
  for (const { row, message } of faults) {
    findings.push({
      code: 'bad-row',
      path,
      message: row === 0 ? `${name}: ${message}` : `${name}, row ${row}: ${message}`,
    });
  }
  return faults.length > 0 ? ANY_TIME : times;
}
