import type { ptSupport } from './ptSupport';

/** The program's log and the about box, in English. */
export const enSupport: typeof ptSupport = {
  logs: {
    title: "The program's log",
    level: 'Severity',
    levels: { info: 'Everything', warn: 'Warnings and errors', error: 'Errors only' },
    search: 'Search the log',
    follow: 'Follow',
    empty: 'No line matches these filters.',
    failed: 'The log could not be read.',
    more: (n) => `The newest ${n} lines; there are more in the files of the folder logs.`,
    mark: { info: 'info', warn: 'warning', error: 'error' },
    exportZip: 'Export diagnostics…',
    exportHelp:
      'A ZIP with logs, versions, settings and the state of the audit, without passwords and tokens',
    exported: (file) =>
      `Diagnostics written to ${file}. There are no passwords or tokens in it; read README.txt before you send it.`,
  },
  about: {
    title: 'About Vigia',
    close: 'Close',
    open: 'About and licences',
    what: 'Vigia watches the market and tells you. It never trades, and an alert is no recommendation.',
    licence: 'Licence',
    ownLicence: 'MIT. Copyright the Vigia authors.',
    others: (n) => `The work of others in this program (${n})`,
    textOf: (name) => `Licence of ${name}`,
    chromium:
      'Electron brings Chromium and its libraries; their licences are in LICENSES.chromium.html, in the folder of the program.',
    openFolder: 'Open the folder of the program',
  },
};
