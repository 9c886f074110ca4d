import type { DecimalSign } from './sniffDecimal';

/** 10^n is exact up to here, and so is a number of that many digits: the quotient is the number that is written. */
const EXACT = 15;
const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

const ZERO = 48;

/**
 * The number in `text` from `from` to `end`, NaN for what is none. The other sign may part groups of three digits
 * before the decimals; `1e-05` is read with a decimal point only.
 */
export function parseNumber(text: string, from: number, end: number, decimal: DecimalSign): number {
  const point = decimal.charCodeAt(0);
  let at = from;
  const negative = text.charCodeAt(at) === 45;
  if (negative || text.charCodeAt(at) === 43) at += 1;
  let digits = 0;
  let value = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (code === point && decimals < 0 && digits > 0) decimals = 0;
    else return slowNumber(text.slice(from, end), decimal);
  }
  if (digits === 0 || decimals === 0) return NaN;
  if (digits > EXACT) return slowNumber(text.slice(from, end), decimal);
  const size = decimals <= 0 ? value : value / (POWERS[decimals] ?? NaN);
  return negative ? -size : size;
}

const PLAIN = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;
/** Thousands in groups, all parted by one sign. */
const GROUPED: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^[+-]?\d{1,3}(?:(?:,\d{3})+|(?:[ \u00a0]\d{3})+|(?:'\d{3})+)(?:\.\d+)?$/,
  ',': /^[+-]?\d{1,3}(?:(?:\.\d{3})+|(?:[ \u00a0]\d{3})+|(?:'\d{3})+)(?:,\d+)?$/,
};
const GROUP_SIGNS: Readonly<Record<DecimalSign, RegExp>> = { '.': /[, \u00a0']/g, ',': /[. \u00a0']/g };

function slowNumber(cell: string, decimal: DecimalSign): number {
  const text = cell.trim();
  if (GROUPED[decimal].test(text)) return Number(text.replace(GROUP_SIGNS[decimal], '').replace(',', '.'));
  if (decimal === ',' && text.includes('.')) return NaN;
  const plain = text.replace(',', '.');
  return (decimal === ',' || plain === text) && PLAIN.test(plain) ? Number(plain) : NaN;
}
