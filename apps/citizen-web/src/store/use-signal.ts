import { useEffect, useState } from 'preact/hooks';
import type { Signal } from './signal.js';

export function useSignal<T>(signal: Signal<T>): T {
  const [value, setValue] = useState(signal.value);
  useEffect(() => signal.subscribe(() => setValue(() => signal.value)), [signal]);
  return value;
}
