import { WINDOW_COMMANDS, type WindowCommand } from './windowCommands';
import { CHART_COMMANDS } from './chartCommands';

/** All that a window of a chart can do: what belongs to the chart, its levels, and the list of keys. */
export function chartWindowCommands(): readonly WindowCommand[] {
  const charts = CHART_COMMANDS.filter(({ id }) => id !== 'popOut');
  return [...charts, ...WINDOW_COMMANDS.filter(({ id }) => id === 'level' || id === 'keys')];
}
