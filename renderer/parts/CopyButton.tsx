import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '../api/copyText';
import { useText } from '../i18n/useText';
import { Button } from './Button';

const SHOWN_MS = 2_000;

/** Copies a text and says so for a moment. */
export function CopyButton({ text }: { readonly text: string }) {
  const { system } = useText();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    if (!(await copyText(text))) return;
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return (
    <Button small onClick={() => void copy()}>
      {copied ? <Check size={13} aria-hidden /> : <Copy size={13} aria-hidden />}
      <span role="status">{copied ? system.copied : system.copy}</span>
    </Button>
  );
}
