import type { AskedChanges, SettingsView } from '../../../app/contract/ipcSettings';
import type { Clock, CommandResult, Notice } from '../../../app/engine/ports';
import { describeSettings } from '../../../config/describe/describeSettings';
import { shownValue } from '../../../config/describe/shownValue';
import { editSettings } from '../../../config/editing/editSettings';
import type { SettingChange } from '../../../config/editing/settingChange';
import { valueAt } from '../../../config/editing/valueAt';
import { valuesIn } from '../../../config/editing/valuesIn';
import { sameValue } from '../../../config/editing/sameValue';
import { parseSettings } from '../../../config/parseSettings';
import type { Settings } from '../../../config/settingsSchema';
import type { Text } from '../../problem';
import { runSettingsOf, type RunSettings } from '../runSettings';
import { describeChanges } from './describeChanges';
import { readAskedChanges } from './readAskedChanges';
import type { SettingsFile } from './settingsFile';
import { settingsTexts } from './settingsTexts';
import { stepOf } from './stepOf';

type Source = SettingsView['changes'][number]['source'];

const KEPT_CHANGES = 50;

export interface SettingsDeskOptions {
  readonly path: string;
  readonly file: SettingsFile;
  readonly clock: Clock;
  readonly now: () => RunSettings;
  /** Lets new settings take effect; why not, when the database refuses to write it down. */
  readonly apply: (next: RunSettings) => CommandResult;
  readonly notice: (notice: Notice) => void;
  readonly secrets: () => Pick<SettingsView, 'secrets' | 'vaultProblem'>;
}

/** The settings while Vigia runs: looked at, changed in the window and in the file, and taken back. */
export interface SettingsDesk {
  view(): SettingsView;
  /** Whether these values could stand; nothing changes. */
  check(asked: AskedChanges): CommandResult;
  change(asked: AskedChanges): CommandResult;
  /** The same for values as YAML has them. */
  write(changes: readonly SettingChange[], source: Source): CommandResult;
  undo(): CommandResult;
  /** The settings that would hold. */
  preview(asked: AskedChanges): Settings | null;
  /** Reads the file again. */
  reload(): void;
  start(): void;
  stop(): void;
  /** Hears of every change, and of a file with a mistake. */
  onChange(listener: () => void): void;
}

export function createSettingsDesk(options: SettingsDeskOptions): SettingsDesk {
  const { file, clock, now, apply, notice } = options;
  const first = file.read();
  let known = first.ok ? first.value : '';
  let problem: Text | null = null;
  let changes: SettingsView['changes'] = [];
  /** What brings back what held before, the newest last. */
  const before: (readonly SettingChange[])[] = [];
  let changed: () => void = () => undefined;
  let unwatch: (() => void) | null = null;

  const refuse = (text: Text): CommandResult => ({ ok: false, text });

  /** New settings take effect, and it is remembered what they were. */
  function accept(settings: Settings, source: Source): CommandResult {
    const { all, publicPart } = now();
    const next = runSettingsOf(settings);
    const moved = valuesIn(all).filter(
      ({ key, value }) => !sameValue(value, valueAt(settings, key.split('.'))),
    );
    if (moved.length === 0) return { ok: true };
    const done = apply(next);
    if (!done.ok) return done;
    const steps = moved.map(({ key }) => stepOf(key, publicPart, next.publicPart));
    changes = [{ at: clock.now(), source, steps }, ...changes].slice(0, KEPT_CHANGES);
    if (source !== 'undo') before.push(moved);
    if (before.length > KEPT_CHANGES) before.shift();
    if (source === 'file')
      notice({ code: 'settings-changed', level: 'info', text: describeChanges(steps), at: clock.now() });
    return { ok: true };
  }

  function reload(): void {
    const read = file.read();
    if (read.ok && read.value === known && problem === null) return;
    const parsed = read.ok ? parseSettings(read.value) : null;
    known = read.ok ? read.value : known;
    const fault = !read.ok ? read.problem.text : parsed?.ok === false ? firstOf(parsed.problems) : null;
    if (fault !== null) {
      const isNew = problem?.en !== fault.en;
      problem = fault;
      const text = settingsTexts.oldOnesHold(fault);
      if (isNew) notice({ code: 'settings-wrong', level: 'error', text, at: clock.now() });
    } else if (parsed?.ok === true) {
      if (problem !== null)
        notice({ code: 'settings-wrong', level: 'info', text: settingsTexts.mended, at: clock.now() });
      problem = null;
      const done = accept(parsed.settings, 'file');
      if (!done.ok) problem = done.text;
    }
    changed();
  }

  function prepare(
    wanted: readonly SettingChange[],
  ):
    | { readonly ok: true; readonly text: string; readonly settings: Settings }
    | { readonly ok: false; readonly text: Text } {
    if (problem !== null) return { ok: false, text: settingsTexts.brokenFile(problem) };
    const text = editSettings(known, wanted);
    if (text === null) return { ok: false, text: settingsTexts.uneditable };
    const parsed = parseSettings(text);
    return parsed.ok
      ? { ok: true, text, settings: parsed.settings }
      : { ok: false, text: withoutLine(firstOf(parsed.problems)) };
  }

  function write(wanted: readonly SettingChange[], source: Source): CommandResult {
    const read = file.read();
    if (!read.ok) return refuse(read.problem.text);
    if (read.value !== known) {
      reload();
      return refuse(settingsTexts.changedUnderneath);
    }
    const prepared = prepare(wanted);
    if (!prepared.ok) return refuse(prepared.text);
    if (prepared.text === known) return { ok: true };
    const written = file.write(prepared.text);
    if (!written.ok) return refuse(written.problem.text);
    known = prepared.text;
    const done = accept(prepared.settings, source);
    changed();
    return done;
  }

  const desk: SettingsDesk = {
    view: () => ({
      file: options.path,
      settings: describeSettings().map((item) => ({
        ...item,
        value: shownValue(valueAt(now().all, item.key.split('.')), item.kind),
      })),
      problem,
      changes,
      canUndo: before.length > 0,
      ...options.secrets(),
    }),
    check(asked) {
      const read = readAskedChanges(asked);
      if (!read.ok) return refuse(read.text);
      const prepared = prepare(read.changes);
      return prepared.ok ? { ok: true } : refuse(prepared.text);
    },
    change(asked) {
      const read = readAskedChanges(asked);
      return read.ok ? write(read.changes, 'window') : refuse(read.text);
    },
    write,
    undo() {
      const last = before.at(-1);
      if (last === undefined) return refuse(settingsTexts.nothingToUndo);
      const done = write(last, 'undo');
      if (done.ok) before.pop();
      changed();
      return done;
    },
    preview(asked) {
      const read = readAskedChanges(asked);
      const prepared = read.ok ? prepare(read.changes) : null;
      return prepared?.ok === true ? prepared.settings : null;
    },
    reload,
    start() {
      unwatch ??= file.watch(reload);
      // It may have been saved between the start of the program and now.
      reload();
    },
    stop() {
      unwatch?.();
      unwatch = null;
    },
    onChange(listener) {
      changed = listener;
    },
  };
  return desk;
}

function firstOf(problems: readonly { readonly text: Text }[]): Text {
  return problems[0]?.text ?? { pt: '', en: '' };
}

/** Beside a field nobody wants the number of its line. */
function withoutLine({ pt, en }: Text): Text {
  return { pt: pt.replace(/^Linha \d+: /, ''), en: en.replace(/^Line \d+: /, '') };
}
