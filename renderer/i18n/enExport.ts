import type { ptExport } from './ptExport';

/** The export of the history, in English. */
export const enExport: typeof ptExport = {
  exportAlerts: {
    csv: 'Export what is filtered to CSV',
    json: 'Export what is filtered to JSON',
    progress: 'Exporting alerts',
    written: (written, total) => `${written} of ${total}`,
    cancel: 'Cancel the export',
    done: (count, file) =>
      count === '1' ? `1 alert written to ${file}.` : `${count} alerts written to ${file}.`,
    fileName: 'alerts',
  },
};
