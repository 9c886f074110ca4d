import { useEffect } from 'react';
import { togglePane } from '../../actions/setPanes';
import { useView } from '../../state/viewStore';

const COMMANDS: Readonly<Record<string, () => void>> = {
  i: () => togglePane('rsi'),
  z: () => togglePane('zScore'),
};

/** The keys of the chart that work wherever the focus is, but not while something is typed or a dialog is open. */
export function useChartShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || useView.getState().dialog !== null) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea, .menu'))
        return;
      const command = COMMANDS[event.key.toLowerCase()];
      if (command === undefined) return;
      command();
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
