import { Signal } from '../store/signal.js';

/** What, where, contact, check. */
export type Step = 1 | 2 | 3 | 4;

export type Route =
  | { page: 'home' | 'mine' | 'about' | 'not-there' }
  | { page: 'send'; step: Step }
  | { page: 'track'; code: string }
  | { page: 'sent'; key: string };

const pages: Record<string, Route> = {
  '/': { page: 'home' },
  '/cua-toi': { page: 'mine' },
  '/gioi-thieu': { page: 'about' },
};

export function routeOf(pathname: string): Route {
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname;
  const track = /^\/pa\/([^/]+)$/.exec(path);
  if (track) return { page: 'track', code: (track[1] ?? '').toUpperCase() };
  const send = /^\/gui(?:\/([1-4]))?$/.exec(path);
  if (send) return { page: 'send', step: Number(send[1] ?? 1) as Step };
  const sent = /^\/da-gui\/([\w-]+)$/.exec(path);
  if (sent) return { page: 'sent', key: sent[1] ?? '' };
  return pages[path] ?? { page: 'not-there' };
}

/** `#s=…` holds the secret of a report; a fragment never reaches a server. */
export function secretInFragment(hash: string): string | undefined {
  return /^#s=([\w-]+)$/.exec(hash)?.[1];
}

export function privateLink(code: string, secret: string): string {
  return `${location.origin}/pa/${code}#s=${secret}`;
}

export const sendPath = (step: Step) => (step === 1 ? '/gui' : `/gui/${step}`);
export const sentPath = (key: string) => `/da-gui/${key}`;
export const trackPath = (code: string) => `/pa/${code}`;

const codeShape = /^PA-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

/** The code as it is printed, from however it was typed; undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^PA(?=.{12}$)/, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const code = `PA-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
  return codeShape.test(code) ? code : undefined;
}

const hasWindow = typeof window !== 'undefined';

/** The address of the page, as path and fragment. */
export const address = new Signal(hasWindow ? location.pathname + location.hash : '/');

if (hasWindow) {
  const follow = () => address.set(location.pathname + location.hash);
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
}

export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  address.set(location.pathname + location.hash);
  scrollTo(0, 0);
}
