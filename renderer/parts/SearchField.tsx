import { useEffect, useRef, useState } from 'react';
import { TextField } from './TextField';

/** A pause in typing as long as this asks. */
const PAUSE_MS = 250;

export interface SearchFieldProps {
  readonly label: string;
  /** What stands in the empty field. @defaultValue the label */
  readonly hint?: string;
  /** What is searched for; null: nothing. */
  readonly text: string | null;
  readonly onChange: (text: string | null) => void;
}

/** Words to search for. It asks after a pause in typing and at once with Enter; Esc empties it. */
export function SearchField({ label, hint = label, text, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState<Typed | null>(null);
  // What was typed is over once something else is searched for: the filters were cleared, say.
  const shown = typed !== null && typed.over === text ? typed.words : (text ?? '');
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);

  useEffect(() => {
    if (typed?.over !== text) return;
    const timer = setTimeout(() => ask(typed.words), PAUSE_MS);
    return () => clearTimeout(timer);

    function ask(words: string): void {
      const wanted = wordsIn(words);
      if (wanted !== text) latest.current(wanted);
    }
  }, [typed, text]);

  function askNow(words: string): void {
    setTyped(null);
    const wanted = wordsIn(words);
    if (wanted !== text) onChange(wanted);
  }

  return (
    <TextField
      type="search"
      className="field-search"
      aria-label={label}
      title={label}
      placeholder={hint}
      maxLength={200}
      data-set={text !== null}
      value={shown}
      onText={(words) => setTyped({ words, over: text })}
      onKeyDown={(event) => {
        if (event.key === 'Enter') askNow(shown);
        if (event.key !== 'Escape' || shown === '') return;
        event.stopPropagation();
        askNow('');
      }}
    />
  );
}

interface Typed {
  readonly words: string;
  /** What was searched for when it was typed. */
  readonly over: string | null;
}

function wordsIn(typed: string): string | null {
  return typed.trim() === '' ? null : typed;
}
