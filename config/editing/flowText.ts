import { stringify } from 'yaml';

/** A value as YAML on one line, fit for a block as well as between brackets. */
export function flowText(value: unknown): string {
  const options = {
    collectionStyle: 'flow',
    lineWidth: 0,
    singleQuote: true,
    flowCollectionPadding: false,
  } as const;
  const listed = stringify(
    [typeof value === 'string' && /[\r\n]/.test(value) ? '' : value],
    options,
  ).trimEnd();
  if (typeof value === 'string' && /[\r\n]/.test(value)) return JSON.stringify(value);
  return listed.slice(1, -1);
}
