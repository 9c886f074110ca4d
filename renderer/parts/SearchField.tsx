import { Input } from '@base-ui/react/input';
import { useEffect, useState } from 'react';
import './field.css';

/** A pause in typing as long as this asks. */
const PAUSE_MS = 250;

export interface SearchFieldProps {
  readonly label: string;
  /** What is searched for; null: nothing. */
  readonly text: string | null;
  readonly onChange: (text: string | null) => void;
}

/** Words to search for. It asks after a pause in typing and at once with Enter; Esc empties it. */
export function SearchField({ label, text, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? text ?? '';

  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => ask(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  });

  function ask(words: string): void {
    setTyped(null);
    const wanted = words.trim() === '' ? null : words;
    if (wanted !== text) onChange(wanted);
  }

  return (
    <Input
      type="search"
      className="field field-search"
      aria-label={label}
      title={label}
      placeholder={label}
      maxLength={200}
      data-set={text !== null}
      value={shown}
      onValueChange={setTyped}
      onKeyDown={(event) => {
        if (event.key === 'Enter') ask(shown);
        if (event.key !== 'Escape' || shown === '') return;
        event.stopPropagation();
        ask('');
      }}
    />
  );
}
