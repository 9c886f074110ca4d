import { useEffect, useRef, type RefObject } from 'react';
import { currentChart } from '../../chart/currentChart';
import { useView } from '../../state/viewStore';

/** Keeps the candles, their markers and the plan below the legend, however many lines it has and however low the pane is. */
export function useLegendRoom(): RefObject<HTMLDivElement | null> {
  const legend = useRef<HTMLDivElement>(null);
  const panes = useView((view) => view.panes);
  useEffect(() => {
    const element = legend.current;
    const panel = element?.parentElement;
    if (element === null || panel === null || panel === undefined) return;
    let frame = 0;
    const keep = (): void => {
      cancelAnimationFrame(frame);
      // The chart itself takes the new size with the next frame.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          currentChart.controller?.sight.keepFree(element.offsetTop + element.offsetHeight);
        });
      });
    };
    const observer = new ResizeObserver(keep);
    observer.observe(element);
    observer.observe(panel);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [panes]);
  return legend;
}
