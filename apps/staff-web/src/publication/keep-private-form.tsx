import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../words/language.js';

interface KeepPrivateFormProps {
  pending: boolean;
  close: () => void;
  send: (reason: string) => void;
}

/** Why a report is not shown to the public. */
export function KeepPrivateForm({ pending, close, send }: KeepPrivateFormProps) {
  const { publication } = useWords();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(reason);
  };
  return (
    <Dialog title={publication.keepPrivate} close={close}>
      <form className="stack" onSubmit={submit}>
        <Textarea
          label={publication.why}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={2}
          required
          data-autofocus
        />
        <Button type="submit" loading={pending} disabled={!reason.trim()}>
          {publication.keepPrivate}
        </Button>
      </form>
    </Dialog>
  );
}
