/** What a desktop of Linux reads to start a program when somebody logs in (XDG Desktop Entry, Autostart). */
export interface AutostartEntry {
  /** The program and its arguments. */
  readonly command: readonly string[];
  readonly dataFolder: string;
}

const OWNER = 'X-Vigia-DataFolder';

/** The text of `autostart/vigia.desktop`. */
export function autostartEntry({ command, dataFolder }: AutostartEntry): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Vigia',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    `${OWNER}=${escaped(dataFolder)}`,
    '',
  ].join('\n');
}

/** Whether the entry was written for this data folder: another one's is left alone. */
export function isEntryOf(text: string, dataFolder: string): boolean {
  return text.split('\n').includes(`${OWNER}=${escaped(dataFolder)}`);
}

/** An argument as `Exec` wants it: quoted, and the escapes escaped once more as in every text of the file. */
function quoted(argument: string): string {
  const inner = argument.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%');
  return escaped(`"${inner}"`);
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}
