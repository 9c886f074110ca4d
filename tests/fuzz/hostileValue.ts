import fc from 'fast-check';
import { hostileText } from './hostileText';

/** Any value that JSON or a structured clone can carry, with hostile keys and texts in it. */
export const hostileValue: fc.Arbitrary<unknown> = fc.anything({
  key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'length')),
  values: [
    hostileText,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.constantFrom(Number.MAX_SAFE_INTEGER, -0, Number.NaN, Infinity, 2 ** 53),
  ],
  maxDepth: 3,
  withNullPrototype: true,
});
