import { useView } from '../state/viewStore';
import { textsOf } from './textsOf';
import type { Dictionary } from './pt';

/** The dictionary of the trader's language; switching it renders what shows text again. */
export function useText(): Dictionary {
  return textsOf(useView((view) => view.language));
}
