import { drawLevel } from '../../actions/drawLevel';
import { eraseLevel } from '../../actions/eraseLevel';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { Menu, type MenuItem } from '../../parts/Menu';
import { setView } from '../../state/viewStore';

/** What was clicked with the second button. */
export interface ChartSpot {
  readonly x: number;
  readonly y: number;
  /** On the tick. */
  readonly price: number;
  /** The level under the pointer. */
  readonly level: string | null;
}

export interface ChartMenuProps {
  readonly spot: ChartSpot;
  readonly digits: number;
  readonly onClose: () => void;
}

export function ChartMenu({ spot, digits, onClose }: ChartMenuProps) {
  const { level: words } = useText();
  const formats = useFormats();
  const { price, level } = spot;
  const items: readonly MenuItem[] =
    level === null
      ? [{ text: words.draw(formats.price(price, digits)), onSelect: () => void drawLevel(price) }]
      : [
          {
            text: words.edit,
            onSelect: () => setView({ dialog: 'level', editedLevel: { id: level } }),
          },
          { text: words.erase, onSelect: () => void eraseLevel(level) },
        ];
  return <Menu label={words.menu} at={spot} items={items} onClose={onClose} />;
}
