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
import { mayJoin } from './may-join.js';
import { SimilarCard } from './similar-card.js';
import type { SendingFormProps } from './triage-form-props.js';

/** Cards shown at first; of a storm there are hundreds, which look alike. */
const shownAtFirst = 30;

interface Merge {
  reportIds: string[];
  into: { reportId: string; code: string };
}

const absorb = ({ reportIds, into: { reportId } }: Merge) =>
  answerOf(api.POST('/api/v1/triage/{reportId}/absorb', { params: { path: { reportId } }, body: { reportIds } }));

/** Near reports: the open one and those that are chosen go on in one of them, or the chosen ones in the open one. */
export function MergeForm({ item, note, close, done, refused }: SendingFormProps) {
  const words = useWords();
  const { data, error, isPending, refetch } = useQuery(similarQuery(item.reportId));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(shownAtFirst);
  const merge = useMutation({
    mutationFn: absorb,
    onSuccess: ({ merged, recalling, left }, { reportIds, into }) => {
      say(words.triage.merged(merged, into.code, recalling.length, left.length));
      if (reportIds.includes(item.reportId) && !left.some(({ reportId }) => reportId === item.reportId)) return done();
      close();
      return refused();
    },
    onError: () => void refused(),
  });
  const near = data?.items ?? [];
  const alike = near.filter((one) => one.same && mayJoin(one));
  // Others may have been decided since they were chosen.
  const ids = near.filter((one) => chosen.has(one.reportId) && mayJoin(one)).map(({ reportId }) => reportId);
  const blocked = merge.isPending || Boolean(note);
  const choose = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const mergeInto = (into: NearReport) =>
    merge.mutate({ into, reportIds: [item.reportId, ...ids.filter((id) => id !== into.reportId)] });
  return (
    <Dialog title={words.triage.mergeTitle} close={close} wide>
      {isPending && <Loading />}
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {data && near.length === 0 && <p className="card">{words.triage.noSimilar}</p>}
      {alike.length > 1 && (
        <Button
          variant="default"
          onClick={() => setChosen(new Set(alike.map(({ reportId }) => reportId)))}
          disabled={blocked}
        >
          {words.triage.chooseAlike(alike.length)}
        </Button>
      )}
      {near.slice(0, shown).map((one, index) => (
        <SimilarCard
          key={one.reportId}
          near={one}
          likeliest={index === 0 && one.same}
          chosen={chosen.has(one.reportId)}
          choose={() => choose(one.reportId)}
          label={words.triage.mergeInto(ids.filter((id) => id !== one.reportId).length)}
          merge={() => mergeInto(one)}
          disabled={blocked}
        />
      ))}
      {near.length > shown && (
        <Button variant="default" onClick={() => setShown(near.length)}>
          {words.triage.showAll(near.length)}
        </Button>
      )}
      {note || (merge.error && <Failure error={merge.error} />)}
      {ids.length > 0 && (
        <Button
          onClick={() => merge.mutate({ into: item, reportIds: ids })}
          loading={merge.isPending}
          disabled={blocked}
        >
          {words.triage.mergeHere(ids.length)}
        </Button>
      )}
    </Dialog>
  );
}
