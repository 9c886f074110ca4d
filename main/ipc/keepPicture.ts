import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, nativeImage, type WebContents } from 'electron';
import type { Language } from '../../app/contract/ipcPreferences';
import type { RequestPayload, ResponsePayload } from '../../app/contract/ipcRequests';
import { chooseSaveFile, plainFileName } from './chooseSaveFile';
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

/** Where the picture shall be; null when nothing was chosen. */
function chooseFile(sender: WebContents, language: Language, name: string): Promise<string | null> {
  return chooseSaveFile(sender, {
    title: language === 'pt-BR' ? 'Salvar imagem do gráfico' : 'Save a picture of the chart',
    defaultPath: path.join(app.getPath('pictures'), `${plainFileName(name)}.png`),
    filters: [{ name: 'PNG', extensions: ['png'] }],
  });
}

const NO_PICTURE = {
  pt: 'O gráfico não pôde ser desenhado como imagem. Tente de novo.',
  en: 'The chart could not be drawn as a picture. Try again.',
};
