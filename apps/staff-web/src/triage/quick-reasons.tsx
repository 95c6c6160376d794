import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/language.js';

interface QuickReasonsProps {
  choose: (reason: string) => void;
  disabled: boolean;
  /** The form begins here. */
  first: boolean;
}

/** Reasons that are often right, each sent by one press: of its button, or of the key of its number anywhere in the form. */
export function QuickReasons({ choose, disabled, first }: QuickReasonsProps) {
  const { triage } = useWords();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = group.current?.closest('form');
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      // The key that opened the form may still be held.
      if (disabled || typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const reason = triage.quickReasons[['1', '2', '3'].indexOf(event.key)];
      if (reason !== undefined) choose(reason);
    };
    form?.addEventListener('keydown', onKey);
    return () => form?.removeEventListener('keydown', onKey);
  });
  return (
    <div ref={group} className="row" role="group" aria-label={triage.quickReason}>
      {triage.quickReasons.map((reason, index) => (
        <Button
          key={reason}
          variant="default"
          size="compact-sm"
          aria-keyshortcuts={String(index + 1)}
          disabled={disabled}
          onClick={() => choose(reason)}
          data-autofocus={(first && index === 0) || undefined}
        >
          {index + 1}. {reason}
        </Button>
      ))}
    </div>
  );
}
