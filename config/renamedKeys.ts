/** A key that had another name in an earlier version of Vigia. */
export interface RenamedKey {
  /** As old files say it, such as `notifications.chime`. */
  readonly from: string;
  readonly to: string;
}

/** Every renaming there has been, oldest first; a file of any earlier version is still read. */
export const RENAMED_KEYS: readonly RenamedKey[] = [];
