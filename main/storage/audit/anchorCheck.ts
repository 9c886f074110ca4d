import { isSigned, type Anchor } from './anchor';
import type { ChainPlace } from './chain';

/** The signed heads that a chain has to hold. */
export interface AnchorCheck {
  /** Knows one more; false when it is not as it was signed. `from` says where it stands. */
  add(anchor: Anchor | null, from: string): boolean;
  count(): number;
  /** Who says that another record stood here; null when nobody does. */
  compare(place: ChainPlace): string | null;
  /** Who knows of records after `last`; null when nobody does. */
  beyond(last: number): string | null;
}

export function createAnchorCheck(): AnchorCheck {
  const bySeq = new Map<number, { readonly hash: string; readonly from: string }[]>();
  let count = 0;
  let highest = { seq: 0, from: '' };
  return {
    add(anchor, from) {
      if (anchor === null || !isSigned(anchor)) return false;
      const { seq, hash } = anchor;
      bySeq.set(seq, [...(bySeq.get(seq) ?? []), { hash, from }]);
      if (seq > highest.seq) highest = { seq, from };
      count++;
      return true;
    },
    count: () => count,
    compare({ seq, hash }) {
      const text = hash.toString('hex');
      return bySeq.get(seq)?.find((known) => known.hash !== text)?.from ?? null;
    },
    beyond: (last) => (highest.seq > last ? highest.from : null),
  };
}
