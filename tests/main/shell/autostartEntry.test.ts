import { describe, expect, it } from 'vitest';
import { autostartEntry, isEntryOf } from '../../../main/shell/autostartEntry';

describe('The autostart entry of Linux', () => {
  it('starts the program with its data folder, whatever the paths have in them', () => {
    const text = autostartEntry({
      command: ['/opt/Vi gia/vigia', '--data-dir', '/home/a/100% "$HOME" \\x'],
      dataFolder: '/home/a/x\\y',
    });
    expect(text).toContain(
      String.raw`Exec="/opt/Vi gia/vigia" "--data-dir" "/home/a/100%% \\"\\$HOME\\" \\\\x"`,
    );
    expect(isEntryOf(text, '/home/a/x\\y')).toBe(true);
    expect(isEntryOf(text, '/home/a/x')).toBe(false);
  });
});
