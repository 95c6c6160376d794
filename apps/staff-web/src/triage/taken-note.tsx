import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Claim } from '#api';
import { sessionQuery, useNames } from '../api/queries.js';
import { who } from '../report/who.js';
import { useWords } from '../words/language.js';

interface TakenNoteProps {
  claim: Claim;
  takeOver: () => void;
  pending: boolean;
  /** To the next report that nobody has, when there is one. */
  next?: () => void;
}

/** Says who has the report on the screen; a supervisor may take it over. */
export function TakenNote({ claim: { by }, takeOver, pending, next }: TakenNoteProps) {
  const words = useWords();
  const names = useNames();
  const supervisor = useQuery(sessionQuery).data?.roles.includes('supervisor') ?? false;
  const holder = by ? who(by.id, [by], names.agency, words) : words.actors.unknown;
  return (
    <Alert color="yellow" variant="outline" role="status">
      <div className="row apart">
        <span>{words.triage.cannotDecide(holder)}</span>
        <div className="row">
          {supervisor && (
            <Button size="compact-sm" onClick={takeOver} loading={pending}>
              {words.triage.takeOver}
            </Button>
          )}
          {next && (
            <Button variant="default" size="compact-sm" onClick={next}>
              {words.triage.next}
            </Button>
          )}
        </div>
      </div>
    </Alert>
  );
}
