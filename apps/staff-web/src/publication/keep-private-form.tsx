import { useState } from 'react';
import { Dialog } from '../shell/dialog.js';
import { Form } from '../shell/form.js';
import { WrittenText } from '../shell/written-text.js';
import { useWords } from '../words/language.js';

interface KeepPrivateFormProps {
  sending: boolean;
  error: unknown;
  close: () => void;
  send: (reason: string) => void;
}

/** Why a report is not shown to the public. */
export function KeepPrivateForm({ sending, error, close, send }: KeepPrivateFormProps) {
  const { publication } = useWords();
  const [reason, setReason] = useState('');
  return (
    <Dialog title={publication.keepPrivate} close={close}>
      <Form
        submit={() => send(reason)}
        action={publication.keepPrivate}
        sending={sending}
        ready={reason.trim() !== ''}
        error={error}
      >
        <WrittenText label={publication.why} value={reason} change={setReason} data-autofocus />
      </Form>
    </Dialog>
  );
}
