import type { ptMarks } from './ptMarks';

/** The opportunities marked on the chart, in English. */
export const enMarks: typeof ptMarks = {
  marks: {
    title: 'My marks',
    count: (n: string) => `My marks (${n})`,
    none: 'Mark opportunities on the chart with the key M or the right button: the backtest can judge by them.',
    mark: (direction: string) => `Mark an opportunity: ${direction}`,
    unmark: 'Take the mark of an opportunity away',
    made: (direction: string, at: string) => `Opportunity marked at ${at}: ${direction}. M again changes it.`,
    removed: (at: string) => `The mark at ${at} was taken away.`,
    remove: (at: string) => `Take the mark at ${at} away`,
    save: 'Export CSV…',
    labels: 'Judge by',
    automatic: 'Automatic label',
    own: 'My marks',
  },
};
