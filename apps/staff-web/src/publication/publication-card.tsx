import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Publication } from '#api';
import { answerOf, api } from '../api/client.js';
import { publicationsKey, useNames } from '../api/queries.js';
import { instant } from '../format/instant.js';
import { Failure } from '../shell/failure.js';
import { say } from '../shell/said-store.js';
import { useWords } from '../words/language.js';
import { hiddenText, type Span } from './hidden-text.js';
import { KeepPrivateForm } from './keep-private-form.js';

export interface Choice {
  publish: boolean;
  hide?: Span[];
  reason?: string;
}

/** One report as the public would read it; the publisher hides more of it, and decides. */
export function PublicationCard({ publication }: { publication: Publication }) {
  const words = useWords();
  const names = useNames();
  const client = useQueryClient();
  const text = useRef<HTMLTextAreaElement>(null);
  const [hide, setHide] = useState<Span[]>([]);
  const [keeping, setKeeping] = useState(false);
  const decide = useMutation({
    mutationFn: (choice: Choice) =>
      answerOf(
        api.PUT('/api/v1/publications/{reportId}', {
          params: { path: { reportId: publication.reportId }, header: { 'if-match': `"${publication.version}"` } },
          body: choice,
        }),
      ),
    onSuccess: ({ code, state }) => {
      setKeeping(false);
      say(state === 'published' ? words.publication.published(code) : words.publication.kept(code));
    },
    onSettled: () => client.invalidateQueries({ queryKey: publicationsKey }),
  });
  const hideSelected = () => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = text.current ?? {};
    if (from < to) setHide((before) => [...before, { from, to }]);
  };
  const published = publication.state === 'published';
  const shown = hiddenText(publication.text, hide, words.publication.hidden);
  const facts = [
    instant(publication.receivedAt),
    names.field(publication.fieldCode),
    names.place(publication.placeCode),
    words.status[publication.status],
  ];
  return (
    <article className="card stack" aria-label={publication.code}>
      <div className="row apart">
        <strong className="figures">{publication.code}</strong>
        <span className="small quiet">{facts.filter(Boolean).join(', ')}</span>
      </div>
      {published ? (
        <p className="report-text">{publication.publicText}</p>
      ) : (
        <>
          <Textarea ref={text} label={words.publication.text} value={publication.text} readOnly autosize />
          <div className="row">
            <Button variant="default" onClick={hideSelected}>
              {words.publication.hide}
            </Button>
            {hide.length > 0 && (
              <Button variant="subtle" onClick={() => setHide([])}>
                {words.publication.showAgain}
              </Button>
            )}
          </div>
          <p className="small quiet">{words.publication.willRead}</p>
          <p className="report-text" data-testid="shown">
            {shown}
          </p>
        </>
      )}
      {publication.reason && (
        <p className="small">
          {words.publication.why}: {publication.reason}
        </p>
      )}
      {decide.error && !keeping && <Failure error={decide.error} />}
      <div className="row">
        {!published && (
          <Button loading={decide.isPending} onClick={() => decide.mutate({ publish: true, hide })}>
            {words.publication.publish}
          </Button>
        )}
        {publication.state !== 'private' && (
          <Button variant="default" disabled={decide.isPending} onClick={() => setKeeping(true)}>
            {published ? words.publication.takeBack : words.publication.keepPrivate}
          </Button>
        )}
      </div>
      {keeping && (
        <KeepPrivateForm
          sending={decide.isPending}
          error={decide.error}
          close={() => setKeeping(false)}
          send={(reason) => decide.mutate({ publish: false, reason })}
        />
      )}
    </article>
  );
}
