import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FaultProxy } from './fault-proxy.js';
import { waitFor } from './wait-for.js';

describe('FaultProxy', () => {
  /** Says everything back. */
  const server = createServer((socket) => void socket.on('error', () => undefined).pipe(socket));
  let proxy: FaultProxy;
  const clients: Client[] = [];
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  beforeEach(async () => {
    proxy = await FaultProxy.start((server.address() as AddressInfo).port);
  });
  afterEach(async () => {
    for (const { socket } of clients.splice(0)) socket.destroy();
    await proxy.stop();
  });
  afterAll(() => void server.close());

  class Client {
    heard = '';
    ended = false;

    constructor(readonly socket: Socket) {
      socket.on('data', (piece) => (this.heard += piece.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => (this.ended = true));
      clients.push(this);
    }

    async says(text: string, hears = text): Promise<void> {
      this.heard = '';
      this.socket.write(text);
      await waitFor(() => this.heard === hears, { what: hears });
    }
  }
  const arrive = async (greeting: string) => {
    const client = new Client(connect(proxy.port, '127.0.0.1'));
    await client.says(greeting);
    return client;
  };
  const meant = (greeting: string) => greeting.startsWith('one');

  it('passes on what is said, and an end', async () => {
    const one = await arrive('one');
    await one.says('x'.repeat(1_000_000));
    one.socket.end();
    await once(one.socket, 'close');
  });

  it('cuts those that are meant', async () => {
    const [one, two] = [await arrive('one'), await arrive('two')];
    expect(proxy.cut(meant)).toBe(1);
    await waitFor(() => one.ended, { what: 'the client to hear of it' });
    await two.says('still here');
  });

  it('holds what is said while it is silent, also by who comes then, and passes it on afterwards', async () => {
    const [one, two] = [await arrive('one'), await arrive('two')];
    proxy.silence(meant);
    one.heard = '';
    one.socket.write('a');
    const late = new Client(connect(proxy.port, '127.0.0.1'));
    late.socket.write('one more');
    one.socket.write('b');
    for (let n = 0; n < 10; n++) await two.says(`still here ${n}`);
    expect([one.heard, late.heard, one.ended]).toEqual(['', '', false]);
    proxy.heal();
    await waitFor(() => one.heard === 'ab' && late.heard === 'one more');
  });

  it('delays in order, and then no longer', async () => {
    const [one, two] = [await arrive('one'), await arrive('two')];
    proxy.delay(1_000, meant);
    const slow = one.says('abc');
    await two.says('quick');
    expect(one.heard).toBe('');
    await slow;
    one.socket.write('d');
    proxy.heal();
    await one.says('e', 'de');
  });
});
