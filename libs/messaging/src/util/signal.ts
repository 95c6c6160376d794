/** Something to wait for that may come before the waiting begins; several `notify` count as one. */
export class Signal {
  private pending = false;
  private wakeUp?: () => void;

  notify(): void {
    this.pending = true;
    this.wakeUp?.();
  }

  /** Resolves at the next `notify` (at once when one is pending), after `ms`, or when `abort` is aborted. */
  async wait(ms: number, abort?: AbortSignal): Promise<void> {
    if (!this.pending && !abort?.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
        abort?.addEventListener('abort', this.wakeUp, { once: true });
      });
      if (this.wakeUp) abort?.removeEventListener('abort', this.wakeUp);
      this.wakeUp = undefined;
    }
    this.pending = false;
  }
}
