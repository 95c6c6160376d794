import type { IncomingMessage } from 'node:http';

/** Bytes and milliseconds for which a body that nobody wants is read on. */
const most = 16 * 1024 * 1024;
const patience = 5_000;

export function isStillSending(request: IncomingMessage): boolean {
  const { headers, complete, readableEnded, destroyed } = request;
  const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  return hasBody && !complete && !readableEnded && !destroyed;
}

/**
 * Takes in what a caller is still sending, before it is answered. Closing a connection with unread bytes resets it, and
 * the caller then finds its writing broken (EPIPE, ECONNRESET) instead of the answer. False when there is too much of it,
 * so that the connection can only be closed.
 */
export function readToEnd(request: IncomingMessage): Promise<boolean> {
  if (Number(request.headers['content-length']) > most) return Promise.resolve(false);
  return new Promise((resolve) => {
    let read = 0;
    const stop = (ended: boolean) => {
      clearTimeout(timer);
      request.off('data', count).off('end', end).off('close', end);
      if (!ended) request.pause();
      resolve(ended);
    };
    const end = () => stop(true);
    const count = (chunk: Buffer) => {
      read += chunk.length;
      if (read > most) stop(false);
    };
    const timer = setTimeout(() => stop(false), patience);
    request.on('data', count).once('end', end).once('close', end).resume();
  });
}
