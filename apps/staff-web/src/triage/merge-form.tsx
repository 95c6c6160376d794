import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NearReport } from '#api';
import { answerOf, api } from '../api/client.js';
import { similarQuery } from '../api/queries.js';
import { Dialog } from '../shell/dialog.js';
import { Failure } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import { say } from '../shell/said-store.js';
import { useWords } from '../words/language.js';
import { SimilarCard } from './similar-card.js';
import type { SendingFormProps } from './triage-form-props.js';

const mergeInto = (reportId: string, intoReportId: string) =>
  answerOf(api.POST('/api/v1/triage/{reportId}/merge', { params: { path: { reportId } }, body: { intoReportId } }));

/** Near reports: the open one goes on in one of them, or those of a storm go on in the open one. */
export function MergeForm({ item, note, close, done, refused }: SendingFormProps) {
  const words = useWords();
  const { data, error, isPending, refetch } = useQuery(similarQuery(item.reportId));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const away = useMutation({
    mutationFn: (into: NearReport) => mergeInto(item.reportId, into.reportId),
    onSuccess: (_answer, into) => {
      say(words.triage.mergedInto(item.code, into.code));
      return done();
    },
    onError: () => void refused(),
  });
  const here = useMutation({
    // One after the other: each is a merge of its own, and what fails leaves the rest as it is.
    mutationFn: async (ids: string[]) => {
      for (const id of ids) await mergeInto(id, item.reportId);
    },
    onSuccess: async (_answer, ids) => {
      say(words.triage.mergedHere(ids.length));
      close();
      await refused();
    },
    onError: () => void refused(),
  });
  const pending = away.isPending || here.isPending;
  const blocked = pending || Boolean(note);
  const choose = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  // Others may have been decided since they were chosen.
  const ids = data?.items.filter((near) => chosen.has(near.reportId)).map(({ reportId }) => reportId) ?? [];
  const failure = away.error ?? here.error;
  return (
    <Dialog title={words.triage.mergeTitle} close={close} wide>
      {isPending && <Loading />}
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="card">{words.triage.noSimilar}</p>}
      {data?.items.map((near, index) => (
        <SimilarCard
          key={near.reportId}
          near={near}
          likeliest={index === 0 && near.same}
          chosen={chosen.has(near.reportId)}
          choose={() => choose(near.reportId)}
          merge={() => away.mutate(near)}
          disabled={blocked}
        />
      ))}
      {note || (failure && <Failure error={failure} />)}
      {ids.length > 0 && (
        <Button onClick={() => here.mutate(ids)} loading={here.isPending} disabled={blocked}>
          {words.triage.mergeHere(ids.length)}
        </Button>
      )}
    </Dialog>
  );
}
