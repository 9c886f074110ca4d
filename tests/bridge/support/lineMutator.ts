import type { Random } from '../../support/series/random';

/** Values that are JSON and that nobody expects. */
const ODD_VALUES = [
  '0',
  '-0',
  '-1',
  '1e308',
  '1e999',
  '-1e999',
  '0.1',
  '1e-7',
  '9007199254740993',
  '18446744073709551616',
  '4294967296',
  'null',
  'true',
  'false',
  '""',
  '"x"',
  '"178000"',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '{"t":"bar"}',
  '1784628300.5',
  '"\\ud800"',
  '"\\u0000"',
  '178001',
  '-178000',
  '177995.0000000001',
] as const;
/** Values that are not even JSON. */
const BROKEN_VALUES = [
  'NaN',
  'Infinity',
  '-',
  '01',
  '.5',
  "'x'",
  '"\\x"',
  '"',
  '',
  'undefined',
  '0x10',
  '+1',
] as const;
const ODD_KEYS = [
  '__proto__',
  'constructor',
  'toString',
  't',
  'b',
  'p',
  'bars',
  'hasOwnProperty',
  '',
  'T',
  'é',
] as const;
const ODD_TYPES = [
  '__proto__',
  'constructor',
  'toString',
  'hello',
  'bar',
  'hist',
  'form',
  'hb',
  'tick',
  'news',
  '',
] as const;
const ODD_BYTES = [
  0x00, 0x09, 0x0d, 0x1f, 0x20, 0x22, 0x2c, 0x2d, 0x5b, 0x5c, 0x5d, 0x7b, 0x7d, 0x7f, 0x80, 0xbf, 0xc0, 0xed,
  0xf8, 0xff,
];

const VALUE = /[:,[](-?[\d.]+|"[^"]*"|true|false)/g;
const DIGIT = /\d/g;

/** How a line can be spoilt; each takes the line without its LF, and keeps the first `keep` bytes as they are. */
type Mutation = (line: Buffer, keep: number, random: Random) => Buffer;

const overwrite: Mutation = (line, keep, random) => {
  const copy = Buffer.from(line);
  const at = random.int(Math.min(keep, line.length - 1), line.length - 1);
  copy[at] = random.chance(0.5) ? random.pick(ODD_BYTES) : copy[at]! ^ (1 << random.int(0, 6));
  return copy;
};
const insert: Mutation = (line, keep, random) => {
  const at = random.int(Math.min(keep, line.length), line.length);
  const bytes = Buffer.from(Array.from({ length: random.int(1, 4) }, () => random.pick(ODD_BYTES)));
  return Buffer.concat([line.subarray(0, at), bytes, line.subarray(at)]);
};
const remove: Mutation = (line, keep, random) => {
  const from = random.int(Math.min(keep, line.length), line.length);
  return Buffer.concat([
    line.subarray(0, from),
    line.subarray(Math.min(line.length, from + random.int(1, 12))),
  ]);
};
const repeat: Mutation = (line, keep, random) => {
  const from = random.int(Math.min(keep, line.length), line.length);
  const to = Math.min(line.length, from + random.int(1, 60));
  return Buffer.concat([line.subarray(0, to), line.subarray(from)]);
};
const truncate: Mutation = (line, keep, random) =>
  line.subarray(0, random.int(Math.min(keep, line.length), line.length));

/** Replaces one number, text or word behind a colon, comma or bracket. */
const replaceValue =
  (values: readonly string[]): Mutation =>
  (line, keep, random) => {
    const text = line.toString('latin1');
    VALUE.lastIndex = random.int(keep - 1, Math.max(keep - 1, text.length - 2));
    const place = VALUE.exec(text);
    if (place === null) return line;
    const from = place.index + 1;
    const rest = text.slice(from + (place[1] ?? '').length);
    return Buffer.from(`${text.slice(0, from)}${random.pick(values)}${rest}`, 'latin1');
  };
/** A digit more, less or another one: the number stays plausible. */
const nudge: Mutation = (line, keep, random) => {
  const text = line.toString('latin1');
  DIGIT.lastIndex = random.int(keep, Math.max(keep, text.length - 1));
  const place = DIGIT.exec(text);
  if (place === null) return line;
  const digits = random.pick(['', '0', '5', '9', '55', '10', '25', '1', '.5', 'e3']);
  return Buffer.from(`${text.slice(0, place.index)}${digits}${text.slice(place.index + 1)}`, 'latin1');
};
const renameKey: Mutation = (line, keep, random) => {
  const text = line.toString('latin1');
  const keys = [...text.matchAll(/"(\w+)":/g)].filter(({ index }) => index >= keep);
  if (keys.length === 0) return line;
  const { index, 1: key = '' } = random.pick(keys);
  return Buffer.from(
    `${text.slice(0, index + 1)}${random.pick(ODD_KEYS)}${text.slice(index + 1 + key.length)}`,
    'utf8',
  );
};
const retype: Mutation = (line, _keep, random) =>
  Buffer.from(line.toString('latin1').replace(/"t":"\w*"/, `"t":"${random.pick(ODD_TYPES)}"`), 'latin1');
const addKey: Mutation = (line, keep, random) => {
  const pair = `"${random.pick(ODD_KEYS)}":${random.pick(ODD_VALUES)},`;
  const at = Math.min(keep, line.length);
  return Buffer.concat([line.subarray(0, at), Buffer.from(pair), line.subarray(at)]);
};
const nest: Mutation = (line, _keep, random) => {
  const depth = random.int(2, random.chance(0.02) ? 20_000 : 200);
  return Buffer.concat([
    line.subarray(0, -1),
    Buffer.from(`,"deep":${'['.repeat(depth)}${']'.repeat(depth)}}`),
  ]);
};
const bloat: Mutation = (line, _keep, random) => {
  const size = random.chance(0.02) ? random.int(60_000, 70_000) : random.int(100, 3_000);
  return Buffer.concat([line.subarray(0, -1), Buffer.from(`,"pad":"${'é'.repeat(size / 2)}"}`)]);
};
const blank: Mutation = (_line, _keep, random) =>
  Buffer.from(random.pick(['', ' ', '\r', '{}', '[]', 'null', '0', '""', '\ufeff{}']));

/** How often each comes: most lines stay JSON, so that the deeper rules are tried as well. */
const MUTATIONS: readonly (readonly [number, Mutation])[] = [
  [5, overwrite],
  [3, insert],
  [3, remove],
  [3, repeat],
  [2, truncate],
  [30, replaceValue(ODD_VALUES)],
  [3, replaceValue(BROKEN_VALUES)],
  [34, nudge],
  [5, renameKey],
  [3, retype],
  [6, addKey],
  [1, nest],
  [1, bloat],
  [1, blank],
];
const WEIGHT = MUTATIONS.reduce((sum, [weight]) => sum + weight, 0);

/** A line of the protocol with one to three mistakes; its `n` is mostly left alone, since a wrong one ends everything. */
export function mutateLine(line: string, random: Random): Buffer {
  const keep = random.chance(0.999) ? line.indexOf(',') + 1 : 0;
  let bytes = Buffer.from(line, 'latin1');
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0 && bytes.length > 0; left--) {
    bytes = Buffer.from(pickMutation(random)(bytes, keep, random));
  }
  return bytes;
}

function pickMutation(random: Random): Mutation {
  let at = random.int(1, WEIGHT);
  for (const [weight, mutation] of MUTATIONS) {
    at -= weight;
    if (at <= 0) return mutation;
  }
  return overwrite;
}
