import { app, Menu } from 'electron';

/** No menu bar; macOS needs one for its own commands to work at all. */
export function setApplicationMenu(): void {
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
  app.setAboutPanelOptions({ applicationName: 'Vigia', applicationVersion: app.getVersion() });
}
