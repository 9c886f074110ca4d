import type { ChartController } from '../../chart/chartController';

const COMMANDS: Readonly<Record<string, (chart: ChartController) => void>> = {
  ArrowLeft: (chart) => chart.sight.scroll(-0.1),
  ArrowRight: (chart) => chart.sight.scroll(0.1),
  PageUp: (chart) => chart.sight.scroll(-0.9),
  PageDown: (chart) => chart.sight.scroll(0.9),
  '+': (chart) => chart.sight.zoom(0.8),
  '=': (chart) => chart.sight.zoom(0.8),
  '-': (chart) => chart.sight.zoom(1.25),
  End: (chart) => chart.sight.goToNow(),
};

/** Moves and zooms the chart; true when the key was one of its own. */
export function handleChartKey(key: string, chart: ChartController): boolean {
  const command = COMMANDS[key];
  command?.(chart);
  return command !== undefined;
}
