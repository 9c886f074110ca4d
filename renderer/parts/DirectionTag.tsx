import type { Direction } from '../../app/market/direction';
import { useText } from '../i18n/useText';
import './tags.css';

/** The direction by shape, word and colour. */
export function DirectionTag({ direction }: { readonly direction: Direction }) {
  const text = useText();
  return (
    <span className="direction" data-direction={direction}>
      <span aria-hidden>{direction === 'long' ? '▲' : '▼'}</span> {text.direction[direction]}
    </span>
  );
}
