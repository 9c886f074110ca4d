import { text } from './texts.mjs';

const out = process.stderr;
let lineOpen = false;

/** One line to the person. Always standard error: standard output belongs to the program that is run. */
export function say(/** @type {import('./texts.mjs').TextKey} */ key, values = {}) {
  closeLine();
  out.write(`${text(key, values)}\n`);
}

function closeLine() {
  if (lineOpen) out.write('\r\x1b[K');
  lineOpen = false;
}

/**
 * A line that is rewritten in place on a terminal; in a log it is repeated every ten seconds only.
 * @param {import('./texts.mjs').TextKey} key
 * @returns {{ update(values: Readonly<Record<string, string | number>>): void; end(): void }}
 */
export function progress(key, now = () => performance.now()) {
  const everyMs = out.isTTY ? 150 : 10_000;
  let last = out.isTTY ? -everyMs : now();
  return {
    update(values) {
      if (now() - last < everyMs) return;
      last = now();
      const line = text(key, values);
      out.write(out.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
      lineOpen = out.isTTY;
    },
    end: closeLine,
  };
}

/** Bytes as whole megabytes, as downloads are counted. */
export const megabytes = (/** @type {number} */ bytes) => Math.round(bytes / 1e6);
