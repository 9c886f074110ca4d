import type { Language } from '../../../app/contract/ipcPreferences';
import type { Notice } from '../../../app/engine/ports/events';

/** The notice in the trader's language. */
export function noticeText({ text }: Notice, language: Language): string {
  return language === 'pt-BR' ? text.pt : text.en;
}
