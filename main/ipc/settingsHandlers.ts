import type { RequestHandlers } from './answerRequest';
import type { SettingsRequests } from './settingsRequests';

type SettingsChannel = Extract<keyof RequestHandlers<unknown>, `settings:${string}`>;

/** What the terminal answers to the settings screen. */
export function settingsHandlers(
  settings: SettingsRequests,
): Pick<RequestHandlers<unknown>, SettingsChannel> {
  return {
    'settings:view': () => settings.view(),
    'settings:check': ({ changes }) => settings.check(changes),
    'settings:change': ({ changes }) => settings.change(changes),
    'settings:undo': () => settings.undo(),
    'settings:presets': () => [...settings.presets()],
    'settings:preset': ({ file }) => settings.preset(file),
    'settings:apply-preset': ({ file }) => settings.applyPreset(file),
    'settings:preview': ({ key, changes }) => settings.preview(key, changes),
    'settings:cancel-preview': () => {
      settings.cancelPreview();
      return null;
    },
    'settings:keep-secret': ({ channel, value }) => settings.keepSecret(channel, value),
  };
}
