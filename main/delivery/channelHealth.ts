import { deliveryDetail } from '../../app/alerts/deliveryDetail';
import type { Clock, Notice, OutboxChannel } from '../../app/engine/ports';
import type { ChannelResult } from './channel';

/** Failures in a row after which the trader is told. */
const FAILURES_UNTIL_NOTICE = 3;

const NAMES: Readonly<Record<OutboxChannel, { readonly pt: string; readonly en: string }>> = {
  desktop: { pt: 'As notificações da área de trabalho', en: 'Desktop notifications' },
  sound: { pt: 'Os sons', en: 'Sounds' },
  email: { pt: 'Os e-mails', en: 'E-mails' },
  webhook: { pt: 'Os envios ao webhook', en: 'Webhook posts' },
  ntfy: { pt: 'Os avisos pelo ntfy', en: 'Pushes through ntfy' },
};

/** Counts a channel's failures in a row, and says when it stops working and when it works again. */
export class ChannelHealth {
  #failures = 0;
  #failingSince: number | null = null;
  #lastError: string | null = null;

  constructor(
    readonly id: OutboxChannel,
    readonly clock: Clock,
    readonly notice: (notice: Notice) => void,
  ) {}

  get failingSince(): number | null {
    return this.#failures >= FAILURES_UNTIL_NOTICE ? this.#failingSince : null;
  }

  get lastError(): string | null {
    return this.#lastError;
  }

  observe({ status, detail }: ChannelResult): void {
    const at = this.clock.now();
    if (status === 'delivered') {
      if (this.#failures >= FAILURES_UNTIL_NOTICE) this.notice(this.#recovered(at));
      this.#failures = 0;
      this.#failingSince = null;
      return;
    }
    this.#failures += 1;
    this.#failingSince ??= at;
    this.#lastError = detail ?? status;
    if (this.#failures === FAILURES_UNTIL_NOTICE) this.notice(this.#failing(at));
  }

  #failing(at: number): Notice {
    const { pt, en } = NAMES[this.id];
    const why = this.#lastError ?? '';
    return {
      code: `channel-failing-${this.id}`,
      level: 'warning',
      text: {
        pt: `${pt} não estão chegando (${deliveryDetail(why, 'pt')}). Nada se perde: os alertas esperam na fila. Verifique a conexão e as configurações do canal.`,
        en: `${en} do not get through (${deliveryDetail(why, 'en')}). Nothing is lost: the alerts wait in the queue. Check the connection and the settings of the channel.`,
      },
      at,
    };
  }

  #recovered(at: number): Notice {
    const { pt, en } = NAMES[this.id];
    return {
      code: `channel-recovered-${this.id}`,
      level: 'info',
      text: { pt: `${pt} voltaram a chegar.`, en: `${en} get through again.` },
      at,
    };
  }
}
