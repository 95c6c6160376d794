import type { ComponentChildren } from 'preact';
import { useSignal } from '../store/use-signal.js';
import { address, go } from './route.js';

interface Props {
  href: string;
  class?: string;
  children: ComponentChildren;
}

/** A page of this app, opened without loading it anew; with Ctrl and the like the browser does as it always does. */
export function Link({ href, children, class: className }: Props) {
  const current = useSignal(address).split('#')[0] === href;
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(href);
  };
  return (
    <a href={href} class={className} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
