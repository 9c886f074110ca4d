import type { Language } from '../../app/contract/ipcPreferences';

/** How numbers and times are written on screen in one language. */
export interface Formats {
  /** A price or a distance in price units with the instrument's decimals. */
  price(value: number, digits: number): string;
  /** The same with its sign, `+` included. */
  signed(value: number, digits: number): string;
  /** `value` 0.0123 gives 1,23 %. */
  percent(value: number, digits: number): string;
  signedPercent(value: number): string;
  whole(value: number): string;
  money(value: number, currency: string): string;
  bytes(value: number): string;
  /** Volumes and counts, shortened above 10,000. */
  short(value: number): string;
}

const made = new Map<Language, Formats>();

/** Formats are made once a language: Intl's constructors are slow, their use is not. */
export function formatsOf(language: Language): Formats {
  const known = made.get(language);
  if (known !== undefined) return known;
  const formats = createFormats(language);
  made.set(language, formats);
  return formats;
}

function createFormats(language: Language): Formats {
  const cache = new Map<string, Intl.NumberFormat>();
  const number = (name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    let format = cache.get(name);
    if (format === undefined) cache.set(name, (format = new Intl.NumberFormat(language, options)));
    return format;
  };
  const fixed = (digits: number): Intl.NumberFormatOptions => ({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return {
    price: (value, digits) => minus(number(`p${digits}`, fixed(digits)).format(value)),
    signed: (value, digits) =>
      minus(number(`s${digits}`, { ...fixed(digits), signDisplay: 'exceptZero' }).format(value)),
    percent: (value, digits) => number(`%${digits}`, { style: 'percent', ...fixed(digits) }).format(value),
    signedPercent: (value) =>
      minus(number('+%', { style: 'percent', signDisplay: 'exceptZero', ...fixed(2) }).format(value)),
    whole: (value) => number('w', { maximumFractionDigits: 0 }).format(value),
    money: (value, currency) => number(`m${currency}`, { style: 'currency', currency }).format(value),
    bytes: (value) => {
      const [size, unit] =
        value < 2 ** 20
          ? [value / 2 ** 10, 'KiB']
          : value < 2 ** 30
            ? [value / 2 ** 20, 'MiB']
            : [value / 2 ** 30, 'GiB'];
      return `${number('b', { maximumFractionDigits: 1 }).format(size)} ${unit}`;
    },
    short: (value) =>
      value < 10_000
        ? number('w', { maximumFractionDigits: 0 }).format(value)
        : number('c', { notation: 'compact', maximumFractionDigits: 1 }).format(value),
  };
}

/** The sign that is as wide as the plus, in place of the hyphen. */
function minus(written: string): string {
  return written.replace('-', '−');
}
