import { CloseButton, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';

interface DialogProps {
  title: string;
  close: () => void;
  wide?: boolean;
  children: ReactNode;
}

/** A question in front of the page; Escape closes it. */
export function Dialog({ title, close, wide = false, children }: DialogProps) {
  const words = useWords();
  // Mantine's own head is a second banner of the page to screen readers.
  return (
    <Modal.Root opened onClose={close} size={wide ? 'lg' : 'md'}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body className="stack dialog">
          <div className="row apart">
            <h2>{title}</h2>
            <CloseButton aria-label={words.close} onClick={close} />
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
