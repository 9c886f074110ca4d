import { ColorType, CrosshairMode, LineStyle, type ChartOptions, type DeepPartial } from 'lightweight-charts';
import type { Language } from '../../app/contract/ipcPreferences';
import type { ChartTheme } from './chartTheme';

/** Bars kept free to the right of the newest candle. */
export const RIGHT_OFFSET_BARS = 16;

const pad = (value: number): string => String(value).padStart(2, '0');

/** Options that follow from theme and language; applied again whenever one of them changes. */
export function chartOptions(theme: ChartTheme, language: Language): DeepPartial<ChartOptions> {
  const dayFirst = language === 'pt-BR';
  return {
    layout: {
      background: { type: ColorType.Solid, color: theme.surface },
      textColor: theme.text,
      fontFamily: theme.font,
      fontSize: 11,
      // The logo brings a style element of its own, which the content security policy refuses; the library is
      // named on the system page.
      attributionLogo: false,
      panes: { separatorColor: theme.border, separatorHoverColor: theme.crosshairLabel },
    },
    grid: { vertLines: { color: theme.grid }, horzLines: { color: theme.grid } },
    crosshair: {
      mode: CrosshairMode.Normal,
      vertLine: {
        color: theme.crosshair,
        style: LineStyle.Dashed,
        width: 1,
        labelBackgroundColor: theme.crosshairLabel,
      },
      horzLine: {
        color: theme.crosshair,
        style: LineStyle.Dashed,
        width: 1,
        labelBackgroundColor: theme.crosshairLabel,
      },
    },
    rightPriceScale: {
      borderColor: theme.border,
      minimumWidth: 72,
    },
    timeScale: { borderColor: theme.border, timeVisible: true, secondsVisible: false },
    localization: {
      locale: dayFirst ? 'pt-BR' : 'en-GB',
      timeFormatter: (time: unknown) => {
        const at = new Date(Number(time) * 1000);
        const [day, month, year] = [pad(at.getUTCDate()), pad(at.getUTCMonth() + 1), at.getUTCFullYear()];
        const date = dayFirst ? `${day}/${month}/${year}` : `${year}-${month}-${day}`;
        return `${date} ${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`;
      },
    },
  };
}
