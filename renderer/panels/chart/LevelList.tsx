import type { DrawnLevel } from '../../../app/engine/ports/levels';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { setView } from '../../state/viewStore';
import '../levels/levels.css';

export interface LevelListProps {
  readonly levels: readonly DrawnLevel[];
  readonly digits: number;
}

/** The levels on the chart for the keyboard and for screen readers: the canvas itself says nothing. */
export function LevelList({ levels, digits }: LevelListProps) {
  const { level: words } = useText();
  const formats = useFormats();
  if (levels.length === 0) return null;
  return (
    <ul className="level-list" aria-label={words.list}>
      {levels.map(({ level, spentAt }) => (
        <li key={level.id} data-level={level.price} data-spent={spentAt !== null}>
          <button type="button" onClick={() => setView({ dialog: 'level', editedLevel: { id: level.id } })}>
            {words.named(formats.price(level.price, digits), words.directions[level.direction])}
            {spentAt !== null && `, ${words.spent}`}
          </button>
        </li>
      ))}
    </ul>
  );
}
