/** A scenario that ships with the server, as it lists them. */
export interface ListedScenario {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly experts: number;
  /** Milliseconds. */
  readonly horizon: number;
}

/** @throws Error when the server does not answer, or answers with something else */
export async function listShipped(): Promise<readonly ListedScenario[]> {
  const data = await read('api/scenarios');
  if (!Array.isArray(data)) throw new Error('The server’s list of scenarios cannot be read.');
  return data as readonly ListedScenario[];
}

/** @throws Error when there is no such scenario */
export async function loadShipped(name: string): Promise<string> {
  const data = (await read(`api/scenarios/${encodeURIComponent(name)}`)) as { readonly text?: unknown } | null;
  if (typeof data?.text !== 'string') throw new Error(`The scenario “${name}” cannot be read.`);
  return data.text;
}

/** The scenario of a run, as it was given, with the files that it names. */
export interface RunScenario {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

/** @throws Error when the server does not answer, or answers with something else */
export async function loadRunScenario(run: string): Promise<RunScenario> {
  const data = (await read(`api/runs/${encodeURIComponent(run)}/scenario`)) as Partial<RunScenario> | null;
  if (typeof data?.text !== 'string' || typeof data.files !== 'object')
    throw new Error('The scenario of this run cannot be read.');
  return { text: data.text, files: data.files };
}

async function read(path: string): Promise<unknown> {
  const response = await fetch(new URL(path, document.baseURI), { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`The server says ${response.status} to ${path}.`);
  return response.json();
}
