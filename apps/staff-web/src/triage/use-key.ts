import { useLayoutEffect } from 'react';

/** Hears a key that is pressed, unless somebody is typing or a form is open. */
export function useKey(onPress: (key: string) => void): void {
  // In the same step as the screen: a key pressed between the two would meet what the screen showed before.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=dialog]');
      // A key that is held would decide the next report too.
      if (typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      onPress(event.key.toLowerCase());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
