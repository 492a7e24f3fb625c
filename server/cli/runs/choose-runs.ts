import { nearestName } from '../../../engine/index.ts';
import type { KeptRun, RunEntry, RunReader } from '../../live/run-book.ts';
import { badInput } from '../../trouble.ts';

/** Where the runs are looked for. */
type Where = 'kept' | 'trash' | 'anywhere';

const ELSEWHERE = {
  kept: 'is in the trash: see switchyard runs restore',
  trash: 'is not in the trash',
} as const;

/** Ids without what all of them begin with. */
const PREFIX = 'r-';

/**
 * The runs that are meant: by their ids, or by so much of an id that no other run has it.
 *
 * @throws Trouble that says of each that is none what is wrong with it
 */
export function chooseRuns(
  reader: RunReader | undefined,
  given: readonly string[],
  where: Where = 'anywhere',
): readonly RunEntry[] {
  const all = reader === undefined ? [] : [...reader.list('kept'), ...reader.list('trash')];
  const problems: string[] = [];
  const chosen = new Set<RunEntry>();
  for (const text of given) {
    const found = find(all, text);
    const fault = faultOf(found, text, all) ?? placeFault(found[0]!, where);
    if (fault === undefined) chosen.add(found[0]!);
    else problems.push(fault);
  }
  if (problems.length > 0) throw badInput(problems.join('\n'));
  return [...chosen];
}

/** The one run that is meant, with all that it takes to play it. */
export function loadRun(reader: RunReader | undefined, given: string): KeptRun {
  const [entry] = chooseRuns(reader, [given]);
  return reader!.load(entry!.id)!;
}

function find(all: readonly RunEntry[], text: string): readonly RunEntry[] {
  const whole = all.filter(({ id }) => id === text);
  if (whole.length > 0 || text === '') return whole;
  return all.filter(({ id }) => id.startsWith(text) || id.startsWith(PREFIX + text));
}

function faultOf(found: readonly RunEntry[], text: string, all: readonly RunEntry[]): string | undefined {
  if (found.length === 1) return undefined;
  if (found.length > 1) {
    return `${text}  ${found.length} runs begin so  ${found.map(({ id }) => id).join(', ')}`;
  }
  const meant = nearestName(
    text,
    all.map(({ id }) => id),
  );
  return `${text}  no run has this id  ${meant === undefined ? 'see: switchyard runs list' : `did you mean "${meant}"?`}`;
}

function placeFault({ id, deletedAt }: RunEntry, where: Where): string | undefined {
  const isThere = where === 'anywhere' || (where === 'trash') === (deletedAt !== null);
  return isThere ? undefined : `${id}  ${ELSEWHERE[where]}`;
}
