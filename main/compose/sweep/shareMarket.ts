import type { SweepMarket } from '../../../app/evaluation/sweep/sweepMarket';

/** The same market with its columns in memory that worker threads read in place. */
export function shareMarket(market: SweepMarket): SweepMarket {
  return {
    ...market,
    time: shareFloats(market.time),
    open: shareFloats(market.open),
    high: shareFloats(market.high),
    low: shareFloats(market.low),
    close: shareFloats(market.close),
    sessions: shareFloats(market.sessions),
    ordinals: shareIntegers(market.ordinals),
    starts: shareIntegers(market.starts),
    match: shareBytes(market.match),
    from: shareIntegers(market.from),
    to: shareIntegers(market.to),
    order: shareIntegers(market.order),
    eventSession: shareIntegers(market.eventSession),
  };
}

function shareFloats(values: Float64Array): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}

function shareIntegers(values: Int32Array): Int32Array {
  const shared = new Int32Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}

function shareBytes(values: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}
