/** A sentence for a person, in both languages: what happened, to what, and what to do. */
export interface Text {
  readonly pt: string;
  readonly en: string;
}

/** An expected failure: a stable code for programs and a sentence for people. */
export interface Problem {
  readonly code: string;
  readonly text: Text;
}
