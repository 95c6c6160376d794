/** Milliseconds between two looks at the clock. */
const step = 50;

/**
 * Calls `act` when this process has waited for `milliseconds` in which it could have heard an answer. A time-out of the usual
 * kind fires first after the event loop was kept busy, and takes a server for silent whose answer lies unread; here such a
 * standstill counts as one step.
 *
 * @returns ends the waiting
 */
export function afterOwnTime(milliseconds: number, act: () => void): () => void {
  let left = milliseconds;
  let over = false;
  let timer = setTimeout(tick, Math.min(step, left));
  function tick(): void {
    left -= step;
    if (left > 0) timer = setTimeout(tick, Math.min(step, left));
    // The event loop reads what has come before `setImmediate`.
    else setImmediate(() => over || act());
  }
  return () => {
    over = true;
    clearTimeout(timer);
  };
}
