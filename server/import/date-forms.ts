/** How a date may be written, in the codes of strptime. Order among those that read the same text is told by the data. */
const DATES = [
  '%Y-%m-%d',
  '%Y/%m/%d',
  '%d.%m.%Y',
  '%d/%m/%Y',
  '%m/%d/%Y',
  '%d-%m-%Y',
  '%m-%d-%Y',
  '%d.%m.%y',
  '%d/%m/%y',
  '%m/%d/%y',
  '%d %b %Y',
  '%d-%b-%Y',
  '%b %d %Y',
  '%d %B %Y',
  '%B %d %Y',
] as const;

const TIMES = ['', ' %H:%M', ' %H:%M:%S', ' %H:%M:%S.%f', ' %I:%M %p', ' %I:%M:%S %p'] as const;

/** Every form that is tried; commas and the T between date and time are taken out of a text before. */
const DATE_FORMS: readonly string[] = DATES.flatMap((date) => TIMES.map((time) => date + time));

/** What each code stands for in a text. */
const CODES: Readonly<Record<string, string>> = {
  '%Y': String.raw`\d{4}`,
  '%y': String.raw`\d{2}`,
  '%m': '(?:0?[1-9]|1[0-2])',
  '%d': '(?:0?[1-9]|[12]\\d|3[01])',
  '%b': '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)',
  '%B': '(?:january|february|march|april|may|june|july|august|september|october|november|december)',
  '%H': String.raw`(?:[01]?\d|2[0-3])`,
  '%I': String.raw`(?:0?[1-9]|1[0-2])`,
  '%M': String.raw`[0-5]\d`,
  '%S': String.raw`[0-5]\d`,
  '%f': String.raw`\d{1,6}`,
  '%p': '(?:am|pm)',
};

/** A regular expression for texts of a form, as they look; whether there is such a date is not known. */
function formPattern(form: string): RegExp {
  const source = form.replaceAll(/%[a-zA-Z]|[.\\]/g, (part) => CODES[part] ?? `\\${part}`);
  return new RegExp(`^${source}$`, 'i');
}

/** What stands in a cell of a moment: the part that a form reads, and the offset from UTC behind it. */
export const OFFSET_PATTERN = String.raw`^(.*\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)$`;
const OFFSET = new RegExp(OFFSET_PATTERN);

/** A cell without what does not belong to a form. */
function plainMoment(text: string): string {
  const plain = text.trim().replaceAll(',', '').replaceAll(/\s+/g, ' ');
  const local = OFFSET.exec(plain)?.[1] ?? plain;
  return local.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ');
}

/** Forms that some of these texts look like, the most frequent first. */
export function formsOf(texts: readonly string[]): readonly string[] {
  const plain = texts.map(plainMoment);
  return DATE_FORMS.map((form) => {
    const pattern = formPattern(form);
    return { form, times: plain.filter((text) => pattern.test(text)).length };
  })
    .filter(({ times }) => times > 0)
    .sort((one, other) => other.times - one.times)
    .map(({ form }) => form);
}

/** Whether a text is a time of day without a date. */
export const isTimeOfDay = (text: string): boolean => /^\d{1,2}:\d\d(:\d\d)?$/.test(text.trim());

/** A form as people write it, `dd/MM/yyyy HH:mm`, in the codes of strptime; undefined where it does not say year, month and day. */
export function formOf(text: string): string | undefined {
  const form = text.includes('%') ? text : inCodes(text);
  return /%[Yy]/.test(form) && form.includes('%d') && /%[mbB]/.test(form) ? form : undefined;
}

function inCodes(text: string): string {
  const words: Readonly<Record<string, string>> = {
    yyyy: '%Y',
    yy: '%y',
    MMMM: '%B',
    MMM: '%b',
    MM: '%m',
    M: '%m',
    dd: '%d',
    d: '%d',
    HH: '%H',
    H: '%H',
    hh: '%I',
    h: '%I',
    mm: '%M',
    ss: '%S',
    SSS: '%f',
    a: '%p',
  };
  return text.replace('T', ' ').replaceAll(/y+|M+|d+|H+|h+|m+|s+|S+|a/g, (word) => words[word] ?? word);
}

/** A form for people: `%d/%m/%Y` is `dd/MM/yyyy`. */
export function formText(form: string): string {
  const words: Readonly<Record<string, string>> = {
    '%Y': 'yyyy',
    '%y': 'yy',
    '%m': 'MM',
    '%b': 'MMM',
    '%B': 'MMMM',
    '%d': 'dd',
    '%H': 'HH',
    '%I': 'hh',
    '%M': 'mm',
    '%S': 'ss',
    '%f': 'SSS',
    '%p': 'a',
  };
  return form.replaceAll(/%[a-zA-Z]/g, (code) => words[code] ?? code);
}
