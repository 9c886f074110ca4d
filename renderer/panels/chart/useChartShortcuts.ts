import { useEffect } from 'react';
import { leavePast } from '../../actions/showPast';
import { useView } from '../../state/viewStore';
import { isTyping } from '../keys/isTyping';
import { CHART_COMMANDS } from '../palette/chartCommands';
import { chartWindowCommands } from '../palette/chartWindowCommands';

/**
 * The keys of the chart that work wherever the focus is, but not while something is typed or a dialog is open. They
 * come before the window's own: Esc first leaves the past, then closes the explanation.
 */
export function useChartShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { dialog, pinned } = useView.getState();
      if (event.ctrlKey || event.altKey || event.metaKey || dialog !== null) return;
      if (isTyping(event.target)) return;
      const isDone = event.key === 'Escape' ? leavePast() : run(event.key, pinned);
      if (!isDone) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

function run(key: string, pinned: boolean): boolean {
  const commands = pinned ? chartWindowCommands() : CHART_COMMANDS;
  return commands.find((command) => command.key === key.toUpperCase())?.run() ?? false;
}
