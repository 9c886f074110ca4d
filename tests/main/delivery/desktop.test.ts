import { describe, expect, it } from 'vitest';
import type { Language } from '../../../app/alerts/language';
import { createDesktopChannel } from '../../../main/delivery/desktop';
import type {
  NotificationEvents,
  NotificationPlatform,
  NotificationRequest,
} from '../../../main/delivery/notificationPlatform';
import { ManualTime } from '../../support/manualTime';
import { sampleAlert } from '../../support/sampleAlert';

/** A system that shows what the test lets it show. */
class Screen implements NotificationPlatform {
  supported = true;
  readonly shown: { readonly request: NotificationRequest; readonly events: NotificationEvents }[] = [];

  isSupported(): boolean {
    return this.supported;
  }

  show(request: NotificationRequest, events: NotificationEvents): void {
    this.shown.push({ request, events });
  }
}

function desktop(language: Language = 'en') {
  const screen = new Screen();
  const time = new ManualTime();
  const clicked: string[] = [];
  const channel = createDesktopChannel({
    platform: screen,
    language: () => language,
    clock: time,
    scheduler: time,
    onClick: (id) => clicked.push(id),
    onFoldedClick: (alerts) => clicked.push(`folded ${alerts.length}`),
  });
  return { channel, screen, time, clicked };
}

describe('The desktop channel', () => {
  it('has delivered when the system says that it shows the notification, and not before', async () => {
    const { channel, screen, time } = desktop();
    const result = channel.send(sampleAlert(1));
    time.advance(120);
    screen.shown[0]?.events.shown();
    expect(await result).toEqual({ status: 'delivered', latencyMs: 120 });
  });

  it('opens the alert that was clicked', async () => {
    const { channel, screen, clicked } = desktop();
    const result = channel.send(sampleAlert(1));
    screen.shown[0]?.events.shown();
    await result;
    screen.shown[0]?.events.clicked();
    expect(clicked).toEqual([sampleAlert(1).id]);
  });

  it('may try again after a failure, but never when it is unknown whether it was shown', async () => {
    const { channel, screen, time } = desktop();
    const failed = channel.send(sampleAlert(1));
    screen.shown[0]?.events.failed('the service is restarting');
    expect(await failed).toMatchObject({ status: 'retryable', detail: 'the service is restarting' });
    const silent = channel.send(sampleAlert(1));
    time.advance(5000);
    expect(await silent).toMatchObject({ status: 'permanent', latencyMs: 5000 });
  });

  it('says why there are no notifications on a system without them', async () => {
    const { channel, screen } = desktop();
    screen.supported = false;
    expect(await channel.send(sampleAlert(1))).toMatchObject({
      status: 'permanent',
      detail: expect.stringContaining('no notification service') as string,
    });
    expect(screen.shown).toEqual([]);
  });

  it.each([
    ['critical', 'critical'],
    ['high', 'normal'],
    ['medium', 'normal'],
    ['info', 'low'],
  ] as const)('shows %s alerts with %s urgency', (severity, urgency) => {
    const { channel, screen } = desktop();
    void channel.send(sampleAlert(1, { severity }));
    expect(screen.shown[0]?.request.urgency).toBe(urgency);
  });

  it('tells in one notification what was over the budget, and its click lists it', async () => {
    const { channel, screen, clicked } = desktop('pt');
    const folded = [1, 2].map((seq) =>
      sampleAlert(seq, { reason: 'attention-budget', patterns: ['engulfing'] }),
    );
    const result = channel.sendDigest?.(folded);
    screen.shown[0]?.events.shown();
    expect(await result).toMatchObject({ status: 'delivered' });
    expect(screen.shown[0]?.request).toMatchObject({
      title: '2 alertas além do seu limite por hora',
      body: 'WIN$N: Engolfo × 2',
    });
    screen.shown[0]?.events.clicked();
    expect(clicked).toEqual(['folded 2']);
  });

  it('gathers what came while nobody could see it', () => {
    const { channel, screen } = desktop('pt');
    void channel.sendDigest?.([1, 2, 3, 4, 5].map((seq) => sampleAlert(seq)));
    expect(screen.shown[0]?.request).toMatchObject({
      title: '5 alertas com atraso',
      body: 'WIN$N: Volatilidade extrema\nWIN$N: Volatilidade extrema\nWIN$N: Volatilidade extrema\ne mais 2',
    });
  });
});
