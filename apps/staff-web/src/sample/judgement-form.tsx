import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { JudgedSample } from '#api';
import { answerOf, api } from '../api/client.js';
import { Form } from '../shell/form.js';
import { useWords } from '../words/language.js';
import { AnswerFields } from './answer-fields.js';
import { type BlindAnswer, chosenAnswers, nothingChosen } from './blind-answer.js';

interface JudgementFormProps {
  sampleId: string;
  judged: (sample: JudgedSample) => void;
  next: () => void;
}

/** Whose the report is, or that it cannot be told. */
export function JudgementForm({ sampleId, judged, next }: JudgementFormProps) {
  const words = useWords();
  const [answers, setAnswers] = useState<BlindAnswer[]>([nothingChosen]);
  const chosen = chosenAnswers(answers);
  const judge = useMutation({
    mutationFn: (said: { agencyId: string; fieldCode: string }[]) =>
      answerOf(
        api.PUT('/api/v1/samples/{sampleId}/judgement', { params: { path: { sampleId } }, body: { answers: said } }),
      ),
    onSuccess: judged,
  });
  const change = (index: number) => (answer: BlindAnswer) => setAnswers(answers.with(index, answer));
  return (
    <Form
      className="card stack"
      submit={() => chosen && judge.mutate(chosen)}
      action={words.sample.record}
      sending={judge.isPending}
      ready={chosen !== undefined}
      error={judge.error}
      beside={
        <>
          <Button variant="default" disabled={judge.isPending} onClick={() => judge.mutate([])}>
            {words.sample.untold}
          </Button>
          {judge.error && (
            <Button variant="default" onClick={next}>
              {words.sample.next}
            </Button>
          )}
        </>
      }
    >
      <AnswerFields legend={words.sample.answer} answer={answers[0]!} change={change(0)} />
      {answers[1] && <AnswerFields legend={words.sample.second} answer={answers[1]} change={change(1)} />}
      <Button
        variant="subtle"
        onClick={() => setAnswers(answers[1] ? answers.slice(0, 1) : [...answers, nothingChosen])}
      >
        {answers[1] ? words.sample.removeSecond : words.sample.addSecond}
      </Button>
    </Form>
  );
}
