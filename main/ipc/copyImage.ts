import { clipboard, ClipboardItem, type NativeImage } from 'electron';

/** Puts an image on the clipboard. Electron wrote images with `writeImage` until it took over the web's interface. */
export async function copyImage(image: NativeImage): Promise<void> {
  const write: unknown = Reflect.get(clipboard, 'writeImage');
  if (typeof write === 'function') {
    Reflect.apply(write, clipboard, [image]);
    return;
  }
  const png = new Blob([new Uint8Array(image.toPNG())], { type: 'image/png' });
  await clipboard.write([new ClipboardItem({ 'image/png': png })]);
}
