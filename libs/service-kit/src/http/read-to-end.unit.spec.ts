import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { isStillSending, readToEnd } from './read-to-end.js';

const message = (headers: IncomingHttpHeaders, state = {}) =>
  ({ headers, complete: false, readableEnded: false, destroyed: false, ...state }) as IncomingMessage;

describe('isStillSending', () => {
  it.each<[IncomingMessage, boolean]>([
    [message({}), false],
    [message({ 'content-length': '7' }), true],
    [message({ 'transfer-encoding': 'chunked' }), true],
    [message({ 'content-length': '7' }, { complete: true }), false],
    [message({ 'content-length': '7' }, { readableEnded: true }), false],
    [message({ 'content-length': '7' }, { destroyed: true }), false],
  ])('%#', (request, still) => expect(isStillSending(request)).toBe(still));
});

const sent = (body: Readable, headers = {}) => Object.assign(body, { headers }) as unknown as IncomingMessage;

describe('readToEnd', () => {
  it('waits for the end', async () => {
    const body = new PassThrough();
    let over = false;
    const read = readToEnd(sent(body)).then((ended) => (over = ended));
    body.write('a');
    await new Promise(setImmediate);
    expect(over).toBe(false);
    body.end('b');
    expect(await read).toBe(true);
  });

  it('does not wait for who has gone', async () => {
    const body = new PassThrough();
    const read = readToEnd(sent(body));
    body.destroy();
    expect(await read).toBe(true);
  });

  it('gives up on what is too long, also when its length is not told', async () => {
    expect(await readToEnd(sent(new PassThrough(), { 'content-length': '1000000000' }))).toBe(false);
    const endless = new Readable({ read: () => endless.push(Buffer.alloc(1024 * 1024)) });
    expect(await readToEnd(sent(endless))).toBe(false);
    expect(endless.isPaused()).toBe(true);
    endless.destroy();
  });
});
