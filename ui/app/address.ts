/** The views of the page, by their name in its address. */
export const VIEWS = [
  'desk',
  'scorecard',
  'experts',
  'tickets',
  'compare',
  'scenarios',
  'learn',
  'insights',
  'place',
  'plan',
] as const;
export type ViewName = (typeof VIEWS)[number];

/** Whether a view shows a run of the server: lessons and insights play desks of their own, and scenarios none. */
export const showsRun = (view: ViewName): boolean => !['scenarios', 'learn', 'insights', 'plan'].includes(view);

/** What the part of the address behind `#` says: `#/experts?run=r-1&expert=12`. */
export interface Address {
  readonly view: ViewName;
  /** Whether the address leaves open which view is shown: the first one of the run. */
  readonly isOpen?: boolean;
  /** Further words of the path, such as the name of a lesson. */
  readonly rest: readonly string[];
  readonly run?: string;
  readonly expert?: number;
  readonly ticket?: number;
  /** The run beside the first, where two are compared. */
  readonly other?: string;
  /** A run to be opened, packed into the address itself; see `shared-run.ts`. */
  readonly open?: string;
}

const NUMBERS = ['expert', 'ticket'] as const;
const TEXTS = ['run', 'other', 'open'] as const;

/** What an address means; whatever is wrong in it is left out. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [first = '', ...rest] = path.split('/').filter((word) => word !== '');
  const given = new URLSearchParams(query);
  const numbers = NUMBERS.flatMap((name) => {
    const text = given.get(name);
    return text !== null && /^\d{1,12}$/.test(text) ? [[name, Number(text)]] : [];
  });
  const texts = TEXTS.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : []));
  // Where a server sends somebody who joins with a code.
  if (first === 'run' && rest[0] !== undefined) return { view: 'desk', isOpen: true, rest: [], run: rest[0] };
  const view = VIEWS.find((each) => each === first);
  return {
    view: view ?? 'desk',
    ...(view === undefined && { isOpen: true }),
    rest,
    ...(Object.fromEntries([...numbers, ...texts]) as Partial<Address>),
  };
}

/** The address of a place on the page. */
export function addressOf({ view, rest = [], ...given }: Partial<Address> & Pick<Address, 'view'>): string {
  const query = new URLSearchParams();
  for (const name of [...TEXTS, ...NUMBERS]) {
    const value = given[name];
    if (value !== undefined) query.set(name, String(value));
  }
  const text = query.toString();
  return `#/${[view, ...rest].join('/')}${text === '' ? '' : `?${text}`}`;
}

/** The address of a run, which shows the first view it has. */
export const addressOfRun = (run: string): string => `#/run/${run}`;

/** The token or the code of a class that an address brings; the server takes it as it is. */
export function tokenOf({ search }: Pick<Location, 'search'>): string | undefined {
  const given = new URLSearchParams(search);
  return given.get('token') ?? given.get('class') ?? undefined;
}
