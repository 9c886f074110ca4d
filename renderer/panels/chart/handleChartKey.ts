import type { ChartController } from '../../chart/chartController';

const COMMANDS: Readonly<Record<string, (chart: ChartController) => void>> = {
  ArrowLeft: (chart) => chart.scroll(-0.1),
  ArrowRight: (chart) => chart.scroll(0.1),
  PageUp: (chart) => chart.scroll(-0.9),
  PageDown: (chart) => chart.scroll(0.9),
  '+': (chart) => chart.zoom(0.8),
  '=': (chart) => chart.zoom(0.8),
  '-': (chart) => chart.zoom(1.25),
  End: (chart) => chart.goToNow(),
};

/** Moves and zooms the chart; true when the key was one of its own. */
export function handleChartKey(key: string, chart: ChartController): boolean {
  const command = COMMANDS[key];
  command?.(chart);
  return command !== undefined;
}
