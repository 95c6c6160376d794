import { useEffect, useState } from 'preact/hooks';
import type { Signal } from './signal.js';

export function useSignal<T>(signal: Signal<T>): T {
  const [value, setValue] = useState(signal.value);
  useEffect(() => {
    const follow = () => setValue(() => signal.value);
    // It may have changed between the drawing and this.
    follow();
    return signal.subscribe(follow);
  }, [signal]);
  return value;
}
