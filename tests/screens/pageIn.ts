import type { Page } from '@playwright/test';
import type { RunningVigia } from '../support/launchVigia';

/** The page that a screen gave to look at; undefined when it gave none. */
export function pageIn(shown: unknown, app: RunningVigia['app']): Page | undefined {
  return app.windows().find((page) => page === shown);
}
