import type { ptPerformance } from './ptPerformance';

/** The performance of what was said, in English. */
export const enPerformance: typeof ptPerformance = {
  performance: {
    source: 'Which alerts',
    from: {
      live: 'live',
      backfill: 'of history imported or filled in',
      simulated: 'of the simulated market',
      replay: 'of a replay',
    },
    notLive: {
      backfill: 'These alerts were found later, in old candles: nobody received them at the time.',
      simulated: 'Simulated market: these figures say nothing about the real one.',
      replay: 'Alerts of a replay: nobody received them at the time.',
    },
    period: 'Period',
    days: {
      '30': 'Last 30 days',
      '90': 'Last 90 days',
      '365': 'Last year',
      all: 'Everything',
    },
    which: 'Told, or all',
    delivered: 'Told',
    all: 'All, the refused too',
    loading: 'Reckoning…',
    empty:
      'There are no alerts to measure yet. Connect MT5, or let the simulated market run: every alert is followed to its target, its stop or the end of the session.',
    nothing: 'Not a candle in this period. Choose a longer one.',
    again: 'Try again',
    counts: (alerts: string, resolved: string, open: string) =>
      `${alerts} alerts: ${resolved} with an outcome, ${open} without`,
    excluded: (n: string) => `${n} too near the end of the candles to be judged`,
    span: (from: string, to: string, sessions: string) => `${from} to ${to}, ${sessions} sessions`,
    patterns: 'By pattern',
    columns: {
      pattern: 'Pattern',
      alerts: 'Alerts',
      wins: 'Wins',
      win: 'Win rate',
      interval: '95 %',
      even: 'Breaks even at',
      meanR: 'Mean R',
      meanInterval: '95 %',
      reach: 'MFE / MAE',
      false: 'False',
    },
    help: {
      wins: 'Target before stop, of all alerts with an outcome',
      even: 'The win rate at which the plan neither earns nor loses, costs in',
      meanR: 'Mean result in multiples of the risk, costs in; interval by resampling whole sessions',
      reach: 'How far it went for and against, on average, in R',
      false: 'Alerts with no move around them, of the volatility detectors',
    },
    total: 'All patterns',
    small: 'n too small',
    smallHelp: (n: string) => `Fewer than 30 cases (${n}): chance alone explains nearly any value.`,
    gates: 'Gates, of what was said',
    compare: 'Told and all',
    equity: 'Sum of results, in R',
    equityTime: 'date of the alert',
    hours: 'By hour of the session',
    months: 'By month',
    hour: (hour: string) => `${hour}:00`,
    tally: { name: 'When', alerts: 'Alerts', win: 'Win rate', meanR: 'Mean R' },
    against: (date: string, from: string, to: string, sessions: string) =>
      `Backtest of the settings of now, run on ${date}, from ${from} to ${to} (${sessions} sessions).`,
    againstShipped: (of: string, from: string, to: string, sessions: string, data: string) =>
      `The backtest that comes with Vigia: ${of}, default settings, from ${from} to ${to} (${sessions} sessions, data ${data}). A backtest of yours of this series takes its place.`,
    missing: {
      series:
        'Nothing to compare: no backtest of this series went by the settings of now. Run one in the Backtest tab, on the candles of the history.',
      settings:
        'Nothing to compare: the settings of now are not those of the backtest there is. Run a backtest of this series with those of now, in the Backtest tab.',
    },
    nothingSettled: 'No alert was told under these settings yet.',
    since: (date: string) => `Only what was told since ${date} is compared, when the settings changed.`,
    drift: {
      few: 'n too small to compare',
      inside: 'within the interval',
      outside: 'OUTSIDE the interval',
    },
    driftTitle: 'Live against the backtest',
    driftColumns: {
      pattern: 'Pattern',
      share: 'Measure',
      n: 'Cases',
      live: 'Live, 95 %',
      backtest: 'Backtest',
      state: 'Comparison',
    },
    share: { win: 'Win rate', false: 'False', capture: 'Capture', meanR: 'Mean R' },
    chance: 'One in twenty of these comparisons leaves its interval by chance alone.',
    check: {
      title: 'Check of the day',
      run: 'Check now',
      running: 'Checking…',
      stop: 'Stop',
      unrecorded:
        'This day cannot be checked: the alerts of this database are not in its audit, because another program wrote them or the database was patched. No live alert is missing for it, and the days that Vigia records from now on are checked. If the audit should be here, run vigia audit verify.',
      never:
        'Runs the newest stored day once more and compares, alert for alert, with what was said. It happens by itself each night.',
      result: (reproduced: string, said: string) => `${reproduced} of ${said} alerts reproduced`,
      when: (day: string, at: string) => `day ${day}, checked ${at}`,
      none: 'No alert was said on this day, and none came besides.',
      differing: (n: string) => `${n} difference(s)`,
      kinds: {
        missing: 'was said, and did not come again',
        unsaid: 'came, and had not been said',
        different: 'came differently',
      },
      causes: {
        unexplained: 'nothing explains it',
        'engine-version': 'another version of the engine',
        'history-filled': 'older candles were put in since',
        'record-archived': 'the record of the changes of this day is archived',
        unrecorded: 'the audit does not know the alerts of this database',
        'timeframe-order': 'the order among timeframes was not kept',
      },
    },
    notAdvice: 'This measures alerts; it promises no result.',
  },
};
