import { useText } from '../../i18n/useText';
import { Dialog } from '../../parts/Dialog';
import { useLevels } from '../../state/levelStore';
import { useShownSeries } from '../../state/useShownSeries';
import { setView, useView } from '../../state/viewStore';
import { LevelForm } from './LevelForm';
import './levels.css';

const close = (): void => setView({ dialog: null, editedLevel: null });

/** Draws a price level or changes one. */
export function LevelDialog() {
  const { level: words, connect } = useText();
  const edited = useView((view) => view.editedLevel);
  const levels = useLevels((state) => state.levels);
  const shown = useShownSeries();
  const known = edited?.id == null ? null : (levels.find(({ level }) => level.id === edited.id) ?? null);
  if (edited === null || shown === null || (edited.id !== null && known === null)) return null;
  return (
    <Dialog
      title={edited.id === null ? words.newTitle : words.editTitle}
      closeLabel={connect.close}
      onClose={close}
    >
      <LevelForm
        drawn={known}
        price={edited.id === null ? edited.price : (known?.level.price ?? 0)}
        series={shown.summary}
        onDone={close}
      />
    </Dialog>
  );
}
