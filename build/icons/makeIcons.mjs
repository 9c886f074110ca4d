import { writeFileSync } from 'node:fs';
import { encodeIcns, encodeIco } from './containers.mjs';
import { drawIcon } from './drawIcon.mjs';
import { encodePng } from './png.mjs';

// node build/icons/makeIcons.mjs: draws the application's icons anew, the same bytes every time.

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];

const pictures = SIZES.map((size) => ({ size, png: encodePng(drawIcon(size), size) }));
for (const { size, png } of pictures) {
  if ([32, 256, 512, 1024].includes(size)) write(`icon-${size}.png`, png);
}
write('icon.ico', encodeIco(pictures.filter(({ size }) => WINDOWS_SIZES.includes(size))));
write('icon.icns', encodeIcns(pictures));

/** @param {string} name @param {Buffer} content */
function write(name, content) {
  writeFileSync(new URL(name, import.meta.url), content);
}
