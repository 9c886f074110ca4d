import { useView } from '../state/viewStore';
import { formatsOf, type Formats } from './formats';

/** Number formats of the trader's language. */
export function useFormats(): Formats {
  return formatsOf(useView((view) => view.language));
}
