import { request } from '../api/request';
import { currentChart } from '../chart/currentChart';
import { drawPicture } from '../chart/drawPicture';
import { textsOf } from '../i18n/textsOf';
import { addNotices } from '../state/noticeStore';
import { sayProblem } from './sayProblem';

/** Takes a picture of the chart for the clipboard, or for a file that the trader names; false without a chart. */
export function takePicture(to: 'clipboard' | 'file'): boolean {
  const { controller } = currentChart;
  if (controller === null) return false;
  void keep(to, controller.picture());
  return true;
}

async function keep(to: 'clipboard' | 'file', picture: Parameters<typeof drawPicture>[0]): Promise<void> {
  const png = await drawPicture(picture);
  const answer = await request('chart:picture', { png, to, name: picture.name });
  const text = answer.ok ? (answer.value.ok ? null : answer.value.text) : answer.text;
  if (text !== null) {
    sayProblem('picture-failed', text);
    return;
  }
  const file = answer.ok && answer.value.ok ? answer.value.value.file : null;
  if (to === 'file' && file === null) return;
  const say = (language: 'pt-BR' | 'en'): string => {
    const { chartTools } = textsOf(language);
    return file === null ? chartTools.pictureCopied : chartTools.pictureSaved(file);
  };
  addNotices([{ code: 'picture', level: 'info', text: { pt: say('pt-BR'), en: say('en') }, at: Date.now() }]);
}
