import { FlaskConical } from 'lucide-react';
import { openFile } from '../../actions/openFile';
import { startSimulation } from '../../actions/startSimulation';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { useShownSeries } from '../../state/useShownSeries';
import { setView, useView } from '../../state/viewStore';
import './banner.css';

/** Says that the simulated market is not the real one, where the real one comes from, and when it has stopped. */
export function FirstStartBanner() {
  const text = useText();
  const dismissed = useView((view) => view.bannerDismissed);
  const summary = useShownSeries()?.summary;
  if (summary?.source !== 'simulated') return null;
  if (summary.feed.state !== 'simulated') {
    return (
      <section className="banner" aria-label={text.feed.simulated}>
        <FlaskConical size={15} aria-hidden />
        <p>{text.banner.stopped}</p>
        <Button small look="strong" onClick={() => void startSimulation()}>
          {text.banner.resume}
        </Button>
      </section>
    );
  }
  if (dismissed) return null;
  return (
    <section className="banner" aria-label={text.feed.simulated}>
      <FlaskConical size={15} aria-hidden />
      <p>{text.banner.simulated}</p>
      <Button small look="strong" onClick={() => setView({ dialog: 'connect' })}>
        {text.banner.connect}
      </Button>
      <Button small onClick={() => void openFile()}>
        {text.openFile.open}
      </Button>
      <Button small look="quiet" onClick={() => setView({ bannerDismissed: true })}>
        {text.banner.dismiss}
      </Button>
    </section>
  );
}
