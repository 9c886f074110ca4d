/** How bad something is: `between` keeps what held before, so that a value on the border tells nothing twice. */
export type Level = 'bad' | 'between' | 'good';

/** Something that went wrong and has not come right. */
export interface Episode {
  /** When it was first seen, UTC ms. */
  readonly since: number;
}

/** What follows from a new look. */
export interface EpisodeStep {
  /** Null when all is well. */
  readonly episode: Episode | null;
  /** An episode is told once when it begins and once when it ends. */
  readonly tell: 'begin' | 'end' | null;
}

export function stepEpisode(before: Episode | null, level: Level, now: number): EpisodeStep {
  if (before === null) return level === 'bad' ? { episode: { since: now }, tell: 'begin' } : QUIET;
  return level === 'good' ? { episode: null, tell: 'end' } : { episode: before, tell: null };
}

const QUIET: EpisodeStep = { episode: null, tell: null };
