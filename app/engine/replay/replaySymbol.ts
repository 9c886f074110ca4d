/** Sets the symbol of a replay apart from that of the market it replays. */
const MARK = ' ▷';

/** The name under which a window shows the replay of a symbol. */
export function replaySymbol(symbol: string): string {
  return `${symbol}${MARK}`;
}

export function isReplaySymbol(symbol: string): boolean {
  return symbol.endsWith(MARK);
}
