import { session } from 'electron';
import { denyRemoteContent } from './remoteContent';
import { limitPermissions } from './permissions';
import { serveApp } from './appProtocol';

/** What the page may load and ask for; runs once the app is ready and before any window. */
export function hardenSession(root: string, devUrl: URL | null, refused: (what: string) => void): void {
  serveApp(root);
  limitPermissions(session.defaultSession, refused);
  denyRemoteContent(session.defaultSession, devUrl, refused);
}
