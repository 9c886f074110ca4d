import type { ChartTheme } from './chartTheme';

/** What a picture of the chart shows and says. */
export interface ChartPicture {
  readonly canvas: HTMLCanvasElement;
  /** Device pixels a CSS pixel. */
  readonly scale: number;
  readonly theme: ChartTheme;
  readonly title: string;
  readonly footer: readonly [left: string, right: string];
  /** Of the file, without its ending. */
  readonly name: string;
}

const HEAD = 34;
const FOOT = 26;
const MARGIN = 12;

/** The chart as a PNG between a line that says what it is and one that says who drew it and when. */
export async function drawPicture({
  canvas,
  scale,
  theme,
  title,
  footer,
}: ChartPicture): Promise<Uint8Array<ArrayBuffer>> {
  const picture = document.createElement('canvas');
  picture.width = canvas.width;
  picture.height = canvas.height + (HEAD + FOOT) * scale;
  const context = picture.getContext('2d');
  if (context === null) return new Uint8Array();
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(canvas, 0, HEAD * scale);
  context.scale(scale, scale);
  const width = picture.width / scale;
  const bottom = picture.height / scale - FOOT / 2;
  context.textBaseline = 'middle';
  context.fillStyle = theme.textStrong;
  context.font = `600 14px ${theme.font}`;
  context.fillText(title, MARGIN, HEAD / 2);
  context.fillStyle = theme.text;
  context.font = `11px ${theme.font}`;
  const [left, right] = footer;
  context.fillText(left, MARGIN, bottom);
  context.textAlign = 'right';
  context.fillText(right, width - MARGIN, bottom);
  const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, 'image/png'));
  return blob === null ? new Uint8Array() : new Uint8Array(await blob.arrayBuffer());
}
