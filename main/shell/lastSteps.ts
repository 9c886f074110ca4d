import { BrowserWindow } from 'electron';
import type { Language } from '../../app/contract/ipcPreferences';
import { say } from './say';
import { takeScreenshot } from './screenshot';

/** What is done before the program ends; gives its exit code. `parts` are stopped one after the other. `screenshot` null: none was asked for. */
export async function lastSteps(
  parts: readonly { stop(): Promise<void> }[],
  window: BrowserWindow,
  screenshot: string | null,
  language: Language,
): Promise<number> {
  let code = 0;
  if (screenshot !== null) {
    const taken = await takeScreenshot(window, screenshot);
    if (!taken.ok) {
      process.stderr.write(`${say(taken.problem.text, language)}\n`);
      code = 1;
    }
  }
  for (const each of BrowserWindow.getAllWindows()) each.hide();
  for (const part of parts) await part.stop();
  return code;
}
