import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Failure } from './failure.js';

interface FormProps {
  children: ReactNode;
  className?: string;
  submit: (form: HTMLFormElement) => void;
  /** What the button says. */
  action: string;
  color?: string;
  sending: boolean;
  /** Whether all is filled in. */
  ready?: boolean;
  error: unknown;
  /** Why it cannot be sent now, instead of what went wrong. */
  note?: ReactNode;
  /** More buttons beside the one that sends. */
  beside?: ReactNode;
}

/** A form, with what went wrong and the button that sends it at its end. */
export function Form(props: FormProps) {
  const { children, className = 'stack', submit, action, color, sending, ready = true, error, note, beside } = props;
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      {children}
      {note || (Boolean(error) && <Failure error={error} />)}
      <div className="row form-end">
        <Button type="submit" color={color} loading={sending} disabled={Boolean(note) || !ready}>
          {action}
        </Button>
        {beside}
      </div>
    </form>
  );
}
