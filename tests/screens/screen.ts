import type { Page } from '@playwright/test';
import type { Dictionary } from '../../renderer/i18n/pt';
import type { RunningVigia } from '../support/launchVigia';

type Act<Result> = (
  window: Page,
  text: Dictionary,
  app: RunningVigia['app'],
  dataDir: string,
) => Promise<Result>;

/** A screen of the tour: how to get there from the bare terminal; Esc and `leave` lead back. */
export interface Screen {
  readonly name: string;
  readonly needsAlerts?: boolean;
  /** Where it differs from the bare terminal: a selector; an open dialog without it, else the whole window. */
  readonly part?: string;
  /** Made of the same parts as a screen beside it, which is asked for its colours in every theme. */
  readonly alike?: boolean;
  /** Gives the page to look at when it is that of another window. */
  readonly show: Act<unknown>;
  readonly leave?: Act<void>;
}
