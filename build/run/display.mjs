import { connect } from 'node:net';

/**
 * The state of the display that the environment names: there, not named, or named but not answering.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<'there' | 'none' | 'dead'>}
 */
export async function probeDisplay(env = process.env) {
  if (process.platform !== 'linux') return 'there';
  if (env.WAYLAND_DISPLAY) return 'there';
  if (!env.DISPLAY) return 'none';
  const local = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(env.DISPLAY)?.[1];
  if (local === undefined) return 'there';
  // X servers listen on one or both: a name in the abstract space, a file.
  const socket = `/tmp/.X11-unix/X${local}`;
  return (await answers(`\0${socket}`)) || (await answers(socket)) ? 'there' : 'dead';
}

/** @param {string} path @returns {Promise<boolean>} */
function answers(path) {
  return new Promise((resolve) => {
    const socket = connect({ path });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
