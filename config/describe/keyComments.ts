import { SETTINGS_TEMPLATE } from '../settingsTemplate';

let read: ReadonlyMap<string, readonly string[]> | null = null;

/** What the template says of a key or a group, its lines without the `#`; nothing for one it does not explain. */
export function keyComments(key: string): readonly string[] {
  read ??= readComments(SETTINGS_TEMPLATE);
  return read.get(key) ?? [];
}

/** By indentation: the template is plain enough. */
function readComments(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const path: string[] = [];
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    const comment = /^ *# ?(.*)$/.exec(line)?.[1];
    if (comment !== undefined) {
      lines.push(comment);
      continue;
    }
    const [, indent = '', name] = /^( *)([\w-]+):/.exec(line) ?? [];
    if (name !== undefined) {
      path.splice(indent.length / 2, Infinity, name);
      found.set(path.join('.'), lines);
    }
    lines = [];
  }
  return found;
}
