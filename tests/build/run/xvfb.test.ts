import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { findMissingPrograms } from '../../../build/bootstrap/linux/findMissing.mjs';
import { probeDisplay } from '../../../build/run/display.mjs';
import { makeAuthority, startXvfb } from '../../../build/run/xvfb.mjs';

const cookie = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');

/** The first answer of an X server to a client with a cookie: 1 lets it in, 0 refuses it. */
function knock(display: string, key: Buffer) {
  const name = Buffer.from('MIT-MAGIC-COOKIE-1\0\0');
  const head = Buffer.from([0x6c, 0, 11, 0, 0, 0, 18, 0, key.length, 0, 0, 0]);
  return new Promise<number>((resolve, reject) => {
    const socket = connect({ path: `/tmp/.X11-unix/X${display.slice(1)}` });
    socket.on('connect', () => socket.write(Buffer.concat([head, name, key])));
    socket.on('error', reject);
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.readUInt8(0));
    });
  });
}

describe.skipIf(process.platform !== 'linux')('the display in memory', () => {
  it('answers while it runs, lets in only those who have its cookie, and is gone when stopped', async (context) => {
    if (findMissingPrograms(['Xvfb']).length > 0) context.skip('Xvfb is not installed');
    const display = await startXvfb({ endWithLastWindow: false });
    try {
      expect(await probeDisplay(display.env)).toBe('there');
      expect(await knock(display.env.DISPLAY, cookie)).toBe(0);
    } finally {
      await display.stop();
    }
    expect(await probeDisplay(display.env)).toBe('dead');
  });

  it('is not needed where a display is named on another machine or by Wayland', async () => {
    expect(await probeDisplay({ DISPLAY: 'desk.local:0' })).toBe('there');
    expect(await probeDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe('there');
    expect(await probeDisplay({})).toBe('none');
  });
});

describe('the authority file of the display', () => {
  it('holds the cookie for any host and display', () => {
    const file = makeAuthority(cookie);
    expect(file.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xff]));
    expect(file.subarray(2, 6)).toEqual(Buffer.alloc(4));
    expect(file.readUInt16BE(6)).toBe(18);
    expect(file.toString('ascii', 8, 26)).toBe('MIT-MAGIC-COOKIE-1');
    expect(file.readUInt16BE(26)).toBe(16);
    expect(file.subarray(28)).toEqual(cookie);
  });
});
