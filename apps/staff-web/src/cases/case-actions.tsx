import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Case, CaseAction } from '#api';
import { ApiProblem } from '../api/problem.js';
import { caseQuery } from '../api/queries.js';
import { type StepBodies, takeStep } from '../api/take-step.js';
import { Failure } from '../shell/failure.js';
import { say } from '../shell/said-store.js';
import { useWords } from '../words/language.js';
import { ActionForm } from './action-form.js';
import { bodyOf, needsForm } from './action-fields.js';

interface CaseActionsProps {
  item: Case;
  /** Whether somebody else was first. */
  changed: (byOthers: boolean) => void;
}

/** The steps that this person may take now; the first is the one that is most likely next. */
const order: CaseAction[] = [
  'accept',
  'approval',
  'extension-decision',
  'return-decision',
  'answer',
  'sent-back',
  'nudge',
  'return',
  'progress',
];
const rank = (action: CaseAction) => (order.indexOf(action) + order.length + 1) % (order.length + 1);

export function CaseActions({ item, changed }: CaseActionsProps) {
  const words = useWords();
  const client = useQueryClient();
  const [open, setOpen] = useState<CaseAction>();
  const query = caseQuery(item.id);
  // The second click of a double click comes before the first is drawn.
  const underWay = useRef(false);
  const take = useMutation({
    mutationFn: ({ action, body }: { action: CaseAction; body: StepBodies[CaseAction] }) =>
      takeStep(item, action, body),
    onSuccess: (answer) => {
      client.setQueryData(query.queryKey, answer);
      setOpen(undefined);
      changed(false);
      say(words.done);
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem) || error.status !== 409) return;
      setOpen(undefined);
      changed(true);
      void client.invalidateQueries(query);
    },
    onSettled: () => {
      underWay.current = false;
      return client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
  const send = (action: CaseAction, body: StepBodies[CaseAction]) => {
    if (underWay.current) return;
    underWay.current = true;
    take.mutate({ action, body });
  };
  const actions = [...item.actions].sort((a, b) => rank(a) - rank(b));
  const failure = take.error instanceof ApiProblem && take.error.status === 409 ? null : take.error;
  return (
    <>
      {failure && !open && <Failure error={failure} />}
      <div className="actions">
        {actions.map((action, index) => (
          <Button
            key={action}
            variant={index === 0 ? 'filled' : 'default'}
            loading={take.isPending && take.variables.action === action}
            onClick={() => (needsForm(action) ? setOpen(action) : send(action, bodyOf(action, {})))}
          >
            {words.actions[action]}
          </Button>
        ))}
      </div>
      {open && (
        <ActionForm
          item={item}
          action={open}
          close={() => {
            setOpen(undefined);
            take.reset();
          }}
          send={(body) => send(open, body)}
          sending={take.isPending}
          error={failure}
        />
      )}
    </>
  );
}
