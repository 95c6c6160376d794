import { useEffect } from 'preact/hooks';

/** Milliseconds: soon after sending a report moves by the second, later by the day. */
const first = 2_000;
const longest = 60_000;

/** Looks again by itself: after 2 s, then after twice as long each time; and at once when the page is shown again. */
export function useLookingAgain(look: () => void, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const lookIfShown = () => {
      if (document.visibilityState === 'visible') look();
    };
    const lookAfter = (pause: number) => {
      timer = setTimeout(() => {
        lookIfShown();
        lookAfter(Math.min(pause * 2, longest));
      }, pause);
    };
    lookAfter(first);
    document.addEventListener('visibilitychange', lookIfShown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', lookIfShown);
    };
  }, [look, enabled]);
}
