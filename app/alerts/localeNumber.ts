import type { Language } from './language';

const LOCALES: Readonly<Record<Language, string>> = { pt: 'pt-BR', en: 'en-US' };

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it, with `digits` decimals, or up to `most` when given: 118071.5 → 118.071,5. */
export function formatNumber(value: number, language: Language, digits: number, most = digits): string {
  const id = `${language} ${digits} ${most}`;
  let format = formats.get(id);
  if (format === undefined) {
    const options = { minimumFractionDigits: digits, maximumFractionDigits: most };
    formats.set(id, (format = new Intl.NumberFormat(LOCALES[language], options)));
  }
  return format.format(value).replace('-', '−');
}

/** A price or a distance between prices: as many decimals as its size makes useful. */
export function formatPrice(value: number, language: Language): string {
  const size = Math.abs(value);
  return formatNumber(value, language, 0, size >= 1000 ? 2 : size >= 10 ? 3 : 5);
}

/** The same with its sign always written. */
export function formatChange(value: number, language: Language): string {
  return `${value > 0 ? '+' : ''}${formatPrice(value, language)}`;
}

/** A share of 0 to 1 as per cent. */
export function formatShare(share: number, language: Language): string {
  return `${formatNumber(share * 100, language, 0)}${language === 'pt' ? ' %' : '%'}`;
}

/** A share below 1 as per cent, rounded down to a tenth where the whole number would say 99 or more. */
export function formatShareBelow(share: number, language: Language): string {
  if (share < 0.99) return formatShare(share, language);
  return `${formatNumber(Math.floor(share * 1000) / 10, language, 1)}${language === 'pt' ? ' %' : '%'}`;
}
