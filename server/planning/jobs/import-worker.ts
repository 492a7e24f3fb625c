/** What runs in a worker thread: it reads tickets, fits a model to them, and tests how well such a model predicts. */
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { backtestSentence, type ScenarioHistory } from '../../../engine/index.ts';
import { InProcess } from '../../executors/in-process.ts';
import { backtestRun, judgedBacktest } from '../../import/backtest/play-backtest.ts';
import { prepareBacktest } from '../../import/backtest/prepare.ts';
import { scoredHistory } from '../../import/backtest/scored-history.ts';
import { withTakenUp } from '../../import/backtest/taken-up.ts';
import { formText } from '../../import/date-forms.ts';
import { FIELD_NAMES, FIELDS } from '../../import/fields.ts';
import { fitHistory } from '../../import/fit-history.ts';
import { fittedModel } from '../../import/fitted-model.ts';
import { importTickets, type Imported } from '../../import/import-tickets.ts';
import { mappingText } from '../../import/mapping-file.ts';
import { spanOf } from '../../import/part-of-history.ts';
import { DELIMITER_NAMES, type Delimiter } from '../../import/text-form.ts';
import { programVersion } from '../../program-version.ts';
import type { ImportResult, PlanOrigin } from '../../protocol/index.ts';
import { badInput } from '../../trouble.ts';
import { commandLine, seedsText } from '../played-again.ts';
import type { ImportWord, ImportWork } from './import-job.ts';
import { pageWords } from './import-words.ts';
import { stemOf } from './made-file.ts';

const say = (word: ImportWord): void => parentPort!.postMessage(word, []);

/** As the commands have it. */
const USUAL = { every: 30 * 60_000, inTime: 20_000, seed: 'backtest', replications: 30 } as const;
const ROWS_TOLD = 5;
const TELL_MS = 300;

async function make({ path, given }: ImportWork): Promise<void> {
  say({ kind: 'progress', trying: 'the tickets are read', done: 0, of: 2 * USUAL.replications });
  const imported = await importTickets(path, given, ROWS_TOLD);
  const { history } = imported;
  if (history.rows === 0) throw badInput(`${basename(path)} has no row that can be used.`);
  say({ kind: 'read', result: told(imported) });
  say({ kind: 'progress', trying: 'laws are fitted to them', done: 0, of: 2 * USUAL.replications });
  const fit = withTakenUp(fitHistory(history), history);
  const scored = await scoreOf(path, imported);
  const model = fittedModel(path, imported, fit, scored);
  const stem = stemOf(basename(path));
  const mapping = { name: `${stem}.mapping.yaml`, content: mappingText(imported.mapping) };
  const files = [{ name: `${stem}.yaml`, content: model }, mapping];
  const replications = scored.backtest === undefined ? 0 : USUAL.replications;
  const origin = originOfImport(basename(path), files[0]!.name, mapping.name, replications);
  const result = { ...told(imported), origin, replications, backtest: backtestSentence(scored), model };
  say({ kind: 'made', result, files });
}

/** What is said of a file is the mapping; the tickets themselves are whoever's who sent them. */
function originOfImport(log: string, model: string, mapping: string, replications: number): PlanOrigin {
  const command = commandLine(['import', log, '--mapping', mapping, '--out', model]);
  const seeds = replications === 0 ? '' : seedsText({ seed: USUAL.seed, replications });
  return {
    version: programVersion(),
    files: [{ name: mapping, of: `what the columns mean; ${log} has to lie beside it`, hash: null }],
    runs: [{ says: 'The model and how well it predicts', replications, seeds, command }],
  };
}

async function scoreOf(path: string, { history }: Imported): Promise<ScenarioHistory> {
  const facts = { fileName: basename(path), rows: history.rows, span: spanOf(history) };
  const prepared = prepareBacktest(history, USUAL);
  if (typeof prepared === 'string') return scoredHistory(facts, prepared);
  const run = backtestRun(prepared, new InProcess(), USUAL.replications);
  const tell = (): void =>
    say({ kind: 'progress', trying: 'days held back are predicted', done: run.played, of: run.wanted });
  const timer = setInterval(tell, TELL_MS);
  const played = await run.run();
  clearInterval(timer);
  if (run.failed !== undefined) throw badInput(`The backtest broke off: ${run.failed.failure.message}`);
  return scoredHistory(facts, judgedBacktest(prepared, USUAL.replications, played));
}

/** What is known before anything is fitted. */
function told(imported: Imported): ImportResult {
  const { mapping, dateNote, leftOut, kept, dropped, askedNobody, problems, samples } = imported;
  const { delimiter, encoding, header, dateForms, timeZone } = mapping;
  return {
    kind: 'import',
    origin: null,
    replications: 0,
    seed: USUAL.seed,
    kept,
    dropped,
    askedNobody,
    form: `${encoding}, ${DELIMITER_NAMES[delimiter as Delimiter]}, ${header ? 'with' : 'without'} a line of names`,
    dates:
      dateForms.length === 0 ? 'seconds or milliseconds since 1970' : dateForms.slice(0, 4).map(formText).join(' or '),
    dateNote: dateNote === undefined ? null : pageWords(dateNote),
    timeZone: timeZone ?? null,
    fields: FIELD_NAMES.map((name) => ({
      name,
      about: FIELDS[name].about,
      columns: [...(mapping.columns[name] ?? [])],
      // Who somebody is stays in the file.
      sample: name === 'expert' ? '' : (samples[name] ?? ''),
    })),
    leftOut: leftOut.map(({ column, personal }) => ({ column, personal: personal ?? null })),
    problems: problems.map(({ what, remedy, drops, rows, first }) => ({
      says: `${rows.toLocaleString('en-US')} rows: ${what} – ${pageWords(remedy)}`,
      drops,
      examples: first.map(({ row, reason }) => `row ${row}: ${reason}`),
    })),
    backtest: '',
    model: '',
  };
}

try {
  await make(workerData as ImportWork);
} catch (error) {
  const { path } = workerData as ImportWork;
  const message = error instanceof Error ? error.message : String(error);
  // Where it lies here is nobody’s business.
  say({ kind: 'trouble', message: pageWords(message.replaceAll(path, basename(path))) });
}
