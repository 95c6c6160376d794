import type { ReactNode } from 'react';
import type { TriageItem } from '#api';

/** What every form of the desk is given. */
export interface TriageFormProps {
  item: TriageItem;
  /** Says why it cannot be decided here now; what was typed stays readable. */
  note: ReactNode;
  close: () => void;
}

/** Of a form that sends what was typed itself. */
export interface SendingFormProps extends TriageFormProps {
  done: () => Promise<void>;
  /** The server did not take it. */
  refused: () => Promise<void>;
}
