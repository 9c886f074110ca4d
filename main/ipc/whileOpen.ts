import type { WebContents } from 'electron';

/** What was asked, ended when the window that asked is gone: nobody would see it. */
export async function whileOpen<T>(window: WebContents, answer: Promise<T>, cancel: () => void): Promise<T> {
  window.once('destroyed', cancel);
  window.once('render-process-gone', cancel);
  try {
    return await answer;
  } finally {
    window.removeListener('destroyed', cancel);
    window.removeListener('render-process-gone', cancel);
  }
}
