import type { ptQuiet } from './ptQuiet';

/** Do not disturb, in English. */
export const enQuiet: typeof ptQuiet = {
  quiet: {
    title: 'Do not disturb',
    active: 'Do not disturb: on',
    activeFor: (left) => `Do not disturb: ${left}`,
    left: (time) => `Ends in ${time}.`,
    criticalToo:
      'No notification and no sound; alerts go on into the list. Critical ones are told all the same.',
    nothing: 'No notification and no sound, not for critical alerts either; alerts go on into the list.',
    howLong: 'Do not disturb for how long',
    forTime: (time) => `For ${time}`,
  },
};
