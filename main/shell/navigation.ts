import { app, type WebContents } from 'electron';

/** A window shows the page it was opened with, for ever: no navigation, no new windows, no embedded pages. */
export function blockNavigation(report: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, report));
}

function guard(contents: WebContents, report: (url: string) => void): void {
  const refuse = (event: { preventDefault(): void; readonly url: string }): void => {
    event.preventDefault();
    report(event.url);
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    report(url);
    return { action: 'deny' };
  });
}
