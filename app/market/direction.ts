/** `long` when the pattern points up, `short` when it points down. */
export type Direction = 'long' | 'short';

export const DIRECTIONS = ['long', 'short'] as const;
