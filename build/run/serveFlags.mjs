/**
 * V8's options for `vigia serve`, which runs for weeks beside other programs. Its youngest objects get 2 MB three times over
 * and not 16 or more; the old ones are collected when they have grown by a third, not when they have doubled. Each costs
 * more collections, and together they keep some 35 MB (docs/performance.md).
 */
export const serveFlags = ['--max-semi-space-size=2', '--heap-growing-percent=30'];
