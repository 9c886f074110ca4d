import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, dialog, nativeImage, type WebContents } from 'electron';
import type { Language } from '../../app/contract/ipcPreferences';
import type { RequestPayload, ResponsePayload } from '../../app/contract/ipcRequests';
import { copyImage } from './copyImage';
import { fileProblem } from '../fileProblem';

type Answer = ResponsePayload<'chart:picture'>;

/** Puts a picture of a chart on the clipboard, or into a file that the trader names in the system's own dialog. */
export async function keepPicture(
  { png, to, name }: RequestPayload<'chart:picture'>,
  sender: WebContents,
  language: Language,
): Promise<Answer> {
  const image = nativeImage.createFromBuffer(Buffer.from(png));
  if (image.isEmpty()) return { ok: false, text: NO_PICTURE };
  if (to === 'clipboard') {
    await copyImage(image);
    return { ok: true, value: { file: null } };
  }
  const file = await chooseFile(sender, language, name);
  if (file === null) return { ok: true, value: { file: null } };
  try {
    await writeFile(file, image.toPNG());
    return { ok: true, value: { file } };
  } catch (error) {
    return { ok: false, text: fileProblem(error, file).text };
  }
}

async function chooseFile(sender: WebContents, language: Language, name: string): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(sender);
  const options: Electron.SaveDialogOptions = {
    title: language === 'pt-BR' ? 'Salvar imagem do gráfico' : 'Save a picture of the chart',
    // Nothing of the name may lead elsewhere: it comes from the page.
    defaultPath: path.join(app.getPath('pictures'), `${name.replaceAll(/[^\p{L}\p{N}$ ._-]/gu, '-')}.png`),
    filters: [{ name: 'PNG', extensions: ['png'] }],
  };
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

const NO_PICTURE = {
  pt: 'O gráfico não pôde ser desenhado como imagem. Tente de novo.',
  en: 'The chart could not be drawn as a picture. Try again.',
};
