import { Check } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/TextField';

export interface AcknowledgeNoteProps {
  /** True when it is recorded. */
  readonly onAcknowledge: (note: string | null) => Promise<boolean>;
}

/** Acknowledges with an optional note; Enter in the note does the same as the button. */
export function AcknowledgeNote({ onAcknowledge }: AcknowledgeNoteProps) {
  const text = useText();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const acknowledge = async (): Promise<void> => {
    setBusy(true);
    await onAcknowledge(note.trim() === '' ? null : note.trim());
    setBusy(false);
  };
  return (
    <form
      className="detail-acknowledge"
      onSubmit={(event) => {
        event.preventDefault();
        void acknowledge();
      }}
    >
      <TextField
        className="field-wide"
        maxLength={2_000}
        placeholder={text.detail.note}
        aria-label={text.detail.note}
        value={note}
        onText={setNote}
      />
      <Button type="submit" look="strong" disabled={busy}>
        <Check size={14} aria-hidden /> {text.alerts.acknowledge}
      </Button>
    </form>
  );
}
