import { renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserWindow } from 'electron';
import { fileProblem } from '../fileProblem';
import type { Result } from '../result';

/** Writes what the window shows as a PNG, whole or not at all. */
export async function takeScreenshot(window: BrowserWindow, file: string): Promise<Result<string>> {
  const path = resolve(file);
  const image = await window.webContents.capturePage();
  try {
    writeFileSync(`${path}.new`, image.toPNG());
    renameSync(`${path}.new`, path);
    return { ok: true, value: path };
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path) };
  }
}
