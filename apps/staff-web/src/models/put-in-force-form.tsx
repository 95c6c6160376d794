import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Model } from '#api';
import { api } from '../api/client.js';
import { automaticQuery, modelsQuery } from '../api/queries.js';
import { Dialog } from '../shell/dialog.js';
import { Form } from '../shell/form.js';
import { say } from '../shell/said-store.js';
import { WrittenText } from '../shell/written-text.js';
import { useWords } from '../words/language.js';

interface PutInForceFormProps {
  model: Model;
  /** The latest change that was seen. */
  seen: number;
  close: () => void;
}

/** Puts a model in force, with a reason. */
export function PutInForceForm({ model: { version, state }, seen, close }: PutInForceFormProps) {
  const words = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const put = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/models/standing', {
        params: { header: { 'if-match': `"${seen}"` } },
        body: { version, reason },
      }),
    onSuccess: () => {
      say(words.models.changed);
      close();
    },
    onSettled: () => Promise.all([client.invalidateQueries(modelsQuery), client.invalidateQueries(automaticQuery)]),
  });
  const action = state === 'retired' ? words.models.rollBack(version) : words.models.putInForce(version);
  return (
    <Dialog title={action} close={close}>
      <Form
        submit={() => put.mutate()}
        action={action}
        sending={put.isPending}
        ready={reason.trim() !== ''}
        error={put.error}
      >
        <p className="small">{words.models.thresholdsComeAlong}</p>
        <WrittenText label={words.models.why} value={reason} change={setReason} data-autofocus />
      </Form>
    </Dialog>
  );
}
