export type {};

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends Event {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

/** What is used of a worker's global scope; the library of its types cannot stand beside that of pages. */
declare const self: {
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: { origin: string };
};

const cacheName = 'citizen-1';
const pictures = ['/icon.svg', '/app.webmanifest'];
/** What forms need without a network: rarely changing, and the same for everybody. */
const references = ['/api/v1/fields', '/api/v1/places', '/api/v1/notice'];

self.addEventListener('install', (event) => event.waitUntil(keepFiles()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOldFiles()));
self.addEventListener('fetch', (event) => {
  const { pathname, origin, search } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/desk') || pathname.startsWith('/health')) return;
  if (pathname.startsWith('/assets/') || pictures.includes(pathname)) event.respondWith(fromCacheFirst(event.request));
  else if (event.request.mode === 'navigate') event.respondWith(fromNetworkFirst(event.request, '/'));
  else if (references.includes(pathname) && search === '') event.respondWith(fromNetworkFirst(event.request, pathname));
});

async function keepFiles(): Promise<void> {
  const files = (await (await fetch('/files.json', { cache: 'no-store' })).json()) as string[];
  const cache = await caches.open(cacheName);
  await cache.addAll(['/', ...pictures, ...files]);
  await self.skipWaiting();
}

/** Files of earlier builds have other names; the page that still shows one of them has loaded it already. */
async function forgetOldFiles(): Promise<void> {
  const files = (await (await fetch('/files.json')).json().catch(() => undefined)) as string[] | undefined;
  const cache = await caches.open(cacheName);
  for (const request of files ? await cache.keys() : []) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/assets/') && !files?.includes(pathname)) await cache.delete(request);
  }
  await self.clients.claim();
}

async function fromCacheFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function fromNetworkFirst(request: Request, key: string): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok) await (await caches.open(cacheName)).put(key, response.clone());
    return response;
  } catch (error) {
    const kept = await caches.match(key);
    if (kept) return kept;
    throw error;
  }
}
