import type { Language } from '../app/alerts/language';
import type { Terminal } from './compose/composeTypes';
import { alertLine, healthLine } from './headlessLines';

/** What a run without a display says: where its health is, and each alert as a line. */
export function printLines(terminal: Terminal, language: () => Language): void {
  const { http } = terminal.ports();
  if (http.open) console.log(healthLine(http.port, http.host, language()));
  else if (http.problem !== null) console.log(http.problem.text[language()]);
  terminal.port.subscribe((event) => {
    if (event.type === 'alert' && event.alert.reason === null)
      console.log(alertLine(event.alert, language()));
  });
}
