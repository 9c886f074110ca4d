import { ADMISSION, SERIES } from '../testFiles.mjs';

const PLAN = 'app/alerts/planTrade.ts';
const COOLDOWN = 'app/alerts/cooldown.ts';

/** @type {readonly import('../faults.mjs').Fault[]} */
export const alertFaults = [
  {
    name: 'ensemble: counts one pattern too many',
    file: 'app/alerts/ensemble.ts',
    find: 'jointConfidence(ordered[0]!.confidence, ordered.length)',
    replace: 'jointConfidence(ordered[0]!.confidence, ordered.length + 1)',
    tests: SERIES,
  },
  {
    name: 'ensemble: the weakest pattern first',
    file: 'app/alerts/ensemble.ts',
    find: 'b.confidence - a.confidence',
    replace: 'a.confidence - b.confidence',
    tests: SERIES,
  },
  {
    name: 'ensemble: the judged confidence counts one pattern too many',
    file: 'app/alerts/ensemble.ts',
    find: 'highest + CONFIDENCE_PER_PATTERN * (count - 1)',
    replace: 'highest + CONFIDENCE_PER_PATTERN * count',
    tests: SERIES,
  },
  {
    name: 'plan: the stop on the wrong side',
    file: PLAN,
    find: 'close - side * risk',
    replace: 'close + side * risk',
    tests: SERIES,
  },
  {
    name: 'plan: the stop rounded for the trader',
    file: PLAN,
    find: 'Math.ceil(settings.stopAtr * atr)',
    replace: 'Math.floor(settings.stopAtr * atr)',
    tests: SERIES,
  },
  {
    name: 'plan: the target rounded for the trader',
    file: PLAN,
    find: 'Math.floor(settings.targetAtr * atr)',
    replace: 'Math.ceil(settings.targetAtr * atr)',
    tests: SERIES,
  },
  {
    name: 'plan: reward and risk exchanged',
    file: PLAN,
    find: 'rewardTicks / riskTicks',
    replace: 'riskTicks / rewardTicks',
    tests: SERIES,
  },
  {
    name: 'cooldown one candle too long',
    file: COOLDOWN,
    find: 'candle - last >= this.candles',
    replace: 'candle - last > this.candles',
    tests: SERIES,
  },
  {
    name: 'cooldown of one direction holds the other back',
    file: COOLDOWN,
    find: 'return side === 1 ? LAST_LONG : LAST_SHORT;',
    replace: 'return LAST_LONG;',
    tests: SERIES,
  },
  {
    name: 'the minute between alerts of a pattern is longer',
    file: COOLDOWN,
    find: 'at - last >= MINUTE',
    replace: 'at - last > MINUTE',
    tests: ADMISSION,
  },
  {
    name: 'timeframes of one symbol do not share the minute',
    file: 'app/alerts/admission.ts',
    find: 'this.peers.length > 1 &&',
    replace: 'this.peers.length > 9 &&',
    tests: ADMISSION,
  },
  {
    name: 'history is told as news',
    file: 'app/alerts/admission.ts',
    find: "reason === null && candidate.isHistorical ? 'historical' : reason",
    replace: 'reason',
    tests: ADMISSION,
  },
  {
    name: 'what was said is said again',
    file: 'app/alerts/admission.ts',
    find: "if (this.said.has(side, candleTime)) return 'duplicate';",
    replace: '',
    tests: ADMISSION,
  },
  {
    name: 'refused candidates start cooldowns',
    file: 'app/alerts/admission.ts',
    find: 'if (reason === null) this.cooldown.start',
    replace: 'this.cooldown.start',
    tests: SERIES,
  },
];
