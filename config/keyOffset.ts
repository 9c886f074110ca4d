import { isMap, isNode, isScalar, isSeq, type Document } from 'yaml';

/** Where a key or an element of a list stands in a YAML text, in characters; the nearest group when it is not there. */
export function keyOffset(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = isMap(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0;
  for (const key of path) {
    if (isSeq(node) && typeof key === 'number') {
      const element: unknown = node.items[key];
      if (!isNode(element)) break;
      offset = element.range?.[0] ?? offset;
      node = element;
      continue;
    }
    if (!isMap(node)) break;
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (pair === undefined) break;
    if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    node = pair.value;
  }
  return offset;
}
