import { currentChart } from '../chart/currentChart';
import type { PaneName } from '../chart/indicators/indicatorPanes';
import { setView, useView } from '../state/viewStore';

/** Opens or closes the pane of RSI or z-score under the candles. */
export function togglePane(name: PaneName): void {
  const { panes } = useView.getState();
  setView({ panes: { ...panes, open: { ...panes.open, [name]: !panes.open[name] } } });
}

/** Remembers the heights that the trader dragged the panes to. */
export function keepPaneHeights(): void {
  const { panes } = useView.getState();
  const shares = { ...panes.shares, ...currentChart.controller?.paneShares() };
  if (JSON.stringify(shares) !== JSON.stringify(panes.shares)) setView({ panes: { ...panes, shares } });
}
