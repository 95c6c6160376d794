import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { similarQuery } from '../api/queries.js';
import { useWords } from '../words/language.js';
import { MergeForm } from './merge-form.js';
import type { SendingFormProps } from './triage-form-props.js';

interface MergeButtonProps extends Omit<SendingFormProps, 'close'> {
  disabled: boolean;
}

/** Says how many near reports there are, and opens them; the key M too. */
export function MergeButton({ disabled, ...formProps }: MergeButtonProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const near = useQuery(similarQuery(formProps.item.reportId)).data?.items.filter(({ same }) => same).length ?? 0;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=dialog]');
      if (typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.toLowerCase() === 'm' && !disabled) setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [disabled]);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)} disabled={disabled} aria-keyshortcuts="M">
        {words.triage.merge(near)}
      </Button>
      {open && <MergeForm {...formProps} close={() => setOpen(false)} />}
    </>
  );
}
