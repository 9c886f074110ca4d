import { useEffect } from 'react';
import { setView, useView } from '../../state/viewStore';

/** `Ctrl+,` opens the settings wherever the focus is, but not over another dialog. */
export function useSettingsKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== ',') return;
      event.preventDefault();
      if (useView.getState().dialog === null) setView({ dialog: 'settings' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
