import type { Text } from '../../problem';

export type FindingLevel = 'ok' | 'warning' | 'problem';

/** What one check of the doctor found, and what to do about it. */
export interface Finding {
  /** `data-folder`, `settings`, `tokens`, `lock`, `database`, `http-port`, `bridge-port`, `mt5`, `clock` */
  readonly check: string;
  readonly level: FindingLevel;
  readonly text: Text;
}
