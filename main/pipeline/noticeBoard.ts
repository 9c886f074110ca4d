import type { Clock, Notice } from '../../app/engine/ports';
import type { Problem } from '../problem';
import type { EventHub } from './eventHub';

/** Notices a new window still sees. */
const KEPT = 50;

export interface NoticeBoard {
  post(notice: Notice): void;
  /** The newest last. */
  recent(): readonly Notice[];
  /** The database refused something; said once until it works again. */
  storageFailed(problem: Problem): void;
  storageWorked(): void;
  /** Why the last write failed; null when it did not. */
  storageFailing(): Problem | null;
}

/** What the trader must know that is not an alert. */
export function createNoticeBoard(hub: EventHub, clock: Clock): NoticeBoard {
  const recent: Notice[] = [];
  let failing: Problem | null = null;

  function post(notice: Notice): void {
    recent.push(notice);
    if (recent.length > KEPT) recent.shift();
    hub.publish({ type: 'notice', notice });
  }

  return {
    post,
    recent: () => [...recent],
    storageFailing: () => failing,
    storageFailed(problem) {
      if (failing?.code === problem.code) return;
      failing = problem;
      const { pt, en } = problem.text;
      const text = {
        pt: `${pt} Enquanto o banco de dados não gravar, nenhum alerta novo sai.`,
        en: `${en} No new alert is raised until the database writes again.`,
      };
      post({ code: `storage-${problem.code}`, level: 'error', text, at: clock.now() });
    },
    storageWorked() {
      if (failing === null) return;
      failing = null;
      const text = {
        pt: 'O banco de dados voltou a gravar. Os candles que faltaram são pedidos de novo à fonte.',
        en: 'The database is writing again. The candles missed meanwhile are asked for again.',
      };
      post({ code: 'storage-recovered', level: 'info', text, at: clock.now() });
    },
  };
}
