import { Alert, Button } from '@mantine/core';
import { useWords } from '../words/language.js';

interface HandledNoteProps {
  sentence: string;
  /** To the next report; without one, back to the list. */
  next?: () => void;
  back: () => void;
}

/** Says that the report on the screen needs no decision any more, and leads on. */
export function HandledNote({ sentence, next, back }: HandledNoteProps) {
  const words = useWords();
  return (
    <Alert color="yellow" variant="outline" role="alert">
      <div className="row apart">
        <span>{sentence}</span>
        <Button variant="default" size="compact-sm" onClick={next ?? back}>
          {next ? words.triage.next : words.cases.back}
        </Button>
      </div>
    </Alert>
  );
}
