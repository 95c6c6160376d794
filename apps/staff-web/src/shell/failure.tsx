import { Alert, Button } from '@mantine/core';
import { ApiProblem } from '../api/problem.js';
import { useWords } from '../words/language.js';
import type { Words } from '../words/vi.js';

interface FailureProps {
  error: unknown;
  retry?: () => void;
}

/** Says what went wrong and what to do next. */
export function Failure({ error, retry }: FailureProps) {
  const words = useWords();
  return (
    <Alert color="red" variant="outline" role="alert">
      <div className="row apart">
        <span>{sentenceOf(error, words)}</span>
        {retry && (
          <Button variant="default" size="compact-sm" onClick={retry}>
            {words.retry}
          </Button>
        )}
      </div>
    </Alert>
  );
}

/** What went wrong, as people read it. */
export function sentenceOf(error: unknown, words: Words): string {
  if (!(error instanceof ApiProblem) || error.status === 0) return words.error.offline;
  return error.message;
}
