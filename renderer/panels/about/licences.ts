/** Whose work is in the application. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  readonly text: string;
}

/** Put there by the build (`build/vite/rendererTarget.mjs`). */
declare const VIGIA_LICENCES: readonly Licence[];

export const LICENCES: readonly Licence[] = VIGIA_LICENCES;
