import type { Fields } from './fields.ts';
import { exponential, lawAt, type ModelLaw } from './laws.ts';

type InFile = Readonly<Record<string, unknown>>;

/** Who waits where, in which order, and for how long. */
export interface Waiting {
  readonly means: readonly number[];
  /** `waiting`, as in a file. */
  readonly room: InFile;
  /** `desk.preemption`, as in a file. */
  readonly preemption: string;
  /** 0 is most urgent. */
  priorityOf(type: number): number;
  /** How long a customer waits before leaving; undefined when for ever. */
  readonly patience: ModelLaw | undefined;
}

/** Reads the order, the room and the patience of those who wait. */
export function readWaiting(fields: Fields, types: number): Waiting {
  const discipline = fields.text('discipline');
  if (discipline !== undefined && !/^(FIFO|FCFS)/.test(discipline))
    fields.refuse('discipline', '"FIFO" or "FCFS over all types" is expected');
  const preemption = readPreemption(fields);
  const priorities = fields.numbers('priorities');
  if (priorities !== undefined && priorities.length !== types)
    fields.refuse('priorities', `${priorities.length} priorities for ${types} types`);
  // Whoever speaks of preemption has classes; the first is the most urgent where nothing else is said.
  const isByPriority = priorities !== undefined || (preemption !== undefined && types > 1);
  const balking = fields.number('balkProbabilityIfWait');
  const capacity = fields.number('queueCapacity');
  const systemCapacity = fields.number('systemCapacity') ?? fields.number('capacity');
  fields.pass('capacity');
  const patience = readPatience(fields);
  return {
    means: patience === undefined ? [] : [patience.mean],
    room: {
      order: isByPriority ? 'priority' : 'oldest-first',
      ...(balking !== undefined && { balking }),
      ...(capacity !== undefined && { capacity }),
      ...(systemCapacity !== undefined && { systemCapacity }),
    },
    preemption: preemption ?? 'none',
    priorityOf: (type) => (isByPriority ? (priorities?.[type] ?? type) : 0),
    patience,
  };
}

function readPreemption(fields: Fields): 'none' | 'resume' | undefined {
  const said = fields.take('preemption');
  if (said === undefined || said === null) return undefined;
  if (said === false || said === 'none') return 'none';
  if (said === 'resume') return 'resume';
  return fields.refuse('preemption', 'false or "resume" is expected');
}

function readPatience(fields: Fields): ModelLaw | undefined {
  const rate = fields.number('patienceRate');
  const law = lawAt(fields, 'patience');
  if (rate === undefined || rate === 0) return law;
  if (law !== undefined) fields.refuse('patience', 'given twice');
  return exponential(1 / rate);
}
