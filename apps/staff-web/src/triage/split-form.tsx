import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { Dialog } from '../shell/dialog.js';
import { Form } from '../shell/form.js';
import { say } from '../shell/said-store.js';
import { WrittenText } from '../shell/written-text.js';
import { useWords } from '../words/language.js';
import type { SendingFormProps } from './triage-form-props.js';

const mostParts = 5;

/** Several matters in one become reports of their own. Each part begins with the whole text, of which one matter is left. */
export function SplitForm({ item, note, close, done, refused }: SendingFormProps) {
  const words = useWords();
  const [parts, setParts] = useState([item.text, item.text]);
  const texts = parts.map((part) => part.trim());
  const ready = texts.every((text) => text !== '') && new Set(texts).size === texts.length;
  const split = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/triage/{reportId}/split', {
          params: { path: { reportId: item.reportId } },
          body: { parts: texts.map((text) => ({ text })) },
        }),
      ),
    onSuccess: ({ children }) => {
      say(words.triage.splitDone(item.code, children.length));
      return done();
    },
    onError: () => void refused(),
  });
  return (
    <Dialog title={words.triage.splitTitle} close={close} wide>
      <Form
        submit={() => split.mutate()}
        action={words.triage.split}
        sending={split.isPending}
        ready={ready}
        error={split.error}
        note={note}
        beside={
          parts.length < mostParts && (
            <Button variant="default" onClick={() => setParts([...parts, item.text])}>
              {words.triage.addPart}
            </Button>
          )
        }
      >
        <p className="small quiet">{words.triage.splitNote}</p>
        {parts.map((part, index) => (
          <WrittenText
            // A part has nothing but its place.
            key={index}
            label={words.triage.part(index + 1)}
            value={part}
            change={(text) => setParts(parts.with(index, text))}
            maxLength={5000}
            minRows={3}
            data-autofocus={index === 0 || undefined}
          />
        ))}
        {parts.length > 2 && (
          <Button variant="subtle" onClick={() => setParts(parts.slice(0, -1))}>
            {words.triage.removePart}
          </Button>
        )}
      </Form>
    </Dialog>
  );
}
