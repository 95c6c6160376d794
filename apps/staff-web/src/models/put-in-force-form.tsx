import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Model } from '#api';
import { api } from '../api/client.js';
import { automaticQuery, modelsQuery } from '../api/queries.js';
import { Dialog } from '../shell/dialog.js';
import { Failure } from '../shell/failure.js';
import { say } from '../shell/said-store.js';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put.mutate();
  };
  const action = state === 'retired' ? words.models.rollBack(version) : words.models.putInForce(version);
  return (
    <Dialog title={action} close={close}>
      <form className="stack" onSubmit={submit}>
        <p className="small">{words.models.thresholdsComeAlong}</p>
        <Textarea
          label={words.models.why}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={2}
          required
          data-autofocus
        />
        {put.error && <Failure error={put.error} />}
        <Button type="submit" loading={put.isPending} disabled={!reason.trim()}>
          {action}
        </Button>
      </form>
    </Dialog>
  );
}
