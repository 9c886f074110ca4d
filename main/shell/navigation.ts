import { app, type WebContents } from 'electron';

/**
 * A window shows the page it was opened with, for ever: no navigation, no new windows, no embedded pages. It may read
 * that page again: the way on after an error in the window.
 */
export function blockNavigation(report: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, report));
}

interface Navigation {
  preventDefault(): void;
  readonly url: string;
  readonly isMainFrame: boolean;
}

function guard(contents: WebContents, report: (url: string) => void): void {
  const refuse = (event: Navigation): void => {
    event.preventDefault();
    report(event.url);
  };
  const refuseElsewhere = (event: Navigation): void => {
    if (!event.isMainFrame || event.url !== contents.getURL()) refuse(event);
  };
  contents.on('will-navigate', refuseElsewhere);
  contents.on('will-frame-navigate', refuseElsewhere);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    report(url);
    return { action: 'deny' };
  });
}
