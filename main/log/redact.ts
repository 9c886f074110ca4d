import { SECRET_NAME } from '../../config/secretName';
import { hideValues } from './hideValues';

const HIDDEN = '[hidden]';
const MAX_LINE = 8_192;

/** Gives the function that writes a value as one JSON line with nothing secret in it. */
export function createRedactor(
  secrets: readonly string[],
  later: () => readonly string[] = () => [],
): (value: unknown) => string {
  const hideKnown = hideValues(secrets);
  return (value) => {
    const line = hideValues(later())(hideKnown(stringify(value)));
    return line.length <= MAX_LINE ? line : JSON.stringify({ cut: line.slice(0, MAX_LINE) });
  };
}

function stringify(value: unknown): string {
  try {
    return JSON.stringify(value, hideByName);
  } catch (error) {
    return JSON.stringify({ unwritable: String(error) });
  }
}

function hideByName(name: string, value: unknown): unknown {
  if (SECRET_NAME.test(name) && value !== null && typeof value !== 'boolean') return HIDDEN;
  return value;
}
