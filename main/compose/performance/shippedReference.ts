import type { BacktestReference } from '../../../app/contract/ipcPerformance';

/** `referenceHash` of the default settings. */
export const SHIPPED_SETTINGS_HASH = 'b40e2073254c01832023d77659aa5c990f1571fc0088f8ff573a34778e25401b';

/**
 * What the default settings did on nine months of WIN (docs/evaluation.md), so that live alerts have something to be held
 * to before the trader runs a backtest of their own. `tests/main/compose/shippedReference.test.ts` reckons it anew.
 */
export const SHIPPED_REFERENCE: BacktestReference = {
  origin: 'shipped',
  key: { symbol: 'WIN$N', timeframe: 'M5' },
  at: 1795392000000,
  from: 1629731700000,
  to: 1652907000000,
  sessions: 183,
  dataHash: 'c74459875482dc2bc95a64ccb3f810fdf681ebac6b34477a249d8014eb87dca1',
  detectors: [
    {
      id: 'extreme-volatility',
      gates: {
        win: {
          n: 36,
          hits: 7,
          value: 0.19444444444444445,
          low: 0.09753095418928728,
          high: 0.3502804299517739,
          verdict: 'FAIL',
        },
        false: {
          n: 37,
          hits: 15,
          value: 0.40540540540540543,
          low: 0.2634651819201429,
          high: 0.5651403526977063,
          verdict: 'FAIL',
        },
        capture: {
          n: 91,
          hits: 15,
          value: 0.16483516483516483,
          low: 0.10251430933651491,
          high: 0.2543070559344927,
          verdict: 'FAIL',
        },
      },
      expectancyR: { value: -0.2817706392225964, low: -0.690528881216852, high: 0.19235543794523025 },
    },
    {
      id: 'volatility-shock',
      gates: {
        win: {
          n: 384,
          hits: 107,
          value: 0.2786458333333333,
          low: 0.2361652766506252,
          high: 0.32551128955011716,
          verdict: 'FAIL',
        },
        false: {
          n: 391,
          hits: 14,
          value: 0.03580562659846547,
          low: 0.021446445488699,
          high: 0.059197210615190565,
          verdict: 'PASS',
        },
        capture: {
          n: 91,
          hits: 82,
          value: 0.9010989010989011,
          low: 0.8226142190849852,
          high: 0.9470913601808583,
          verdict: 'UNPROVEN',
        },
      },
      expectancyR: { value: 0.030915871386315463, low: -0.10402586971053157, high: 0.17810545781937165 },
    },
    {
      id: 'engulfing',
      gates: {
        win: {
          n: 234,
          hits: 61,
          value: 0.2606837606837607,
          low: 0.20862273014244143,
          high: 0.32047534823574636,
          verdict: 'FAIL',
        },
        false: null,
        capture: null,
      },
      expectancyR: { value: -0.06755639455712444, low: -0.2596384252983448, high: 0.12597152901419056 },
    },
    {
      id: 'rsi-divergence',
      gates: {
        win: {
          n: 135,
          hits: 30,
          value: 0.2222222222222222,
          low: 0.16032915622201888,
          high: 0.2994863726766061,
          verdict: 'FAIL',
        },
        false: null,
        capture: null,
      },
      expectancyR: { value: -0.0805434268194883, low: -0.33487197760966886, high: 0.23078273102154812 },
    },
    {
      id: 'level-break',
      gates: {
        win: {
          n: 90,
          hits: 27,
          value: 0.3,
          low: 0.2151091449772697,
          high: 0.401265105248461,
          verdict: 'FAIL',
        },
        false: null,
        capture: null,
      },
      expectancyR: { value: 0.11693852010851918, low: -0.16437334472362125, high: 0.3963975990622451 },
    },
  ],
};
