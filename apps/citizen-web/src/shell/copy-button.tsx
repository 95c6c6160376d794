import { useState } from 'preact/hooks';
import { useWords } from '../words/language.js';

export function CopyButton({ text, children }: { text: string; children: string }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button type="button" class="secondary" onClick={() => void copy()}>
      <span role="status">{copied ? words.send.sent.copied : children}</span>
    </button>
  );
}
