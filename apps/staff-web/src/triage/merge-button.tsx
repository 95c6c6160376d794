import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { similarQuery } from '../api/queries.js';
import { useWords } from '../words/language.js';
import { MergeForm } from './merge-form.js';
import type { SendingFormProps } from './triage-form-props.js';
import { useKey } from './use-key.js';

interface MergeButtonProps extends Omit<SendingFormProps, 'close'> {
  disabled: boolean;
}

/** Says how many near reports there are, and opens them; the key M too. */
export function MergeButton({ disabled, ...formProps }: MergeButtonProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const near = useQuery(similarQuery(formProps.item.reportId)).data?.items.filter(({ same }) => same).length ?? 0;
  useKey((key) => key === 'm' && !disabled && setOpen(true));
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)} disabled={disabled} aria-keyshortcuts="M">
        {words.triage.merge(near)}
      </Button>
      {open && <MergeForm {...formProps} close={() => setOpen(false)} />}
    </>
  );
}
