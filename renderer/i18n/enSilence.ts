import type { ptSilence } from './ptSilence';

/** Silence and what was not told, in English. */
export const enSilence: typeof ptSilence = {
  snooze: {
    open: 'Snooze',
    openLong: 'Snooze alerts',
    active: (left) => `Snoozed: ${left}`,
    title: 'Snooze alerts',
    close: 'Close',
    what: 'What',
    all: 'Everything',
    on: (pattern, symbol) => `${pattern} on ${symbol}`,
    howLong: 'For how long',
    minutes: (n) => `${n} min`,
    session: 'End of session',
    sessionAt: (time) => `End of session (${time})`,
    note: 'Alerts are still found and recorded, with the reason; they just do not notify.',
    running: 'Silent now',
    until: (time) => `until ${time}`,
    end: 'End now',
    endOf: (scope) => `End now: ${scope}`,
    thisPattern: 'Snooze this pattern',
  },
};
