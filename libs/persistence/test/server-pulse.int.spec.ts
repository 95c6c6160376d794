import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestDatabase } from '#testing';
import { ServerPulse } from '../src/server-pulse.js';

const pulseOf = (url: string) => new ServerPulse(new DataSource({ type: 'postgres', url, applicationName: 'test' }));

describe('ServerPulse', () => {
  const ending: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ending.splice(0)) await end();
  });

  /** A server that answers each connection with `answer`, or with nothing. */
  const listen = async (answer?: Buffer) => {
    const sockets = new Set<Socket>();
    let connections = 0;
    const server = createServer((socket) => {
      connections++;
      sockets.add(socket);
      socket.on('error', () => undefined);
      if (answer) socket.once('data', () => socket.end(answer));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    ending.push(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    return { url: `postgres://x:x@127.0.0.1:${port}/x`, connections: () => connections };
  };

  it('tells all who wait for a server that takes connections and says nothing, and asks it once for all', async () => {
    const silent = await listen();
    const pulse = pulseOf(silent.url);
    await Promise.all([1, 2, 3].map(() => new Promise<void>((stopped) => pulse.watch(stopped))));
    expect(silent.connections()).toBe(1);
  });

  it('says nothing of a living server, also of one that has no room, until nobody waits any longer', async () => {
    const test = await createTestDatabase();
    ending.push(() => test.drop());
    // ErrorResponse: a length, then fields, each a letter and a text that ends with a zero.
    const fields = Buffer.from('SFATAL\0C53300\0Mtoo many clients\0\0');
    const length = Buffer.alloc(4);
    length.writeInt32BE(fields.length + 4);
    const full = await listen(Buffer.concat([Buffer.from('E'), length, fields]));
    const silent = await listen();
    let told = 0;
    const watches = [test.adminUrl, full.url].map((url) => pulseOf(url).watch(() => told++));
    // Outlives two looks at the others.
    await new Promise<void>((stopped) => pulseOf(silent.url).watch(stopped));
    await new Promise<void>((stopped) => pulseOf(silent.url).watch(stopped));
    for (const end of watches) end();
    expect(full.connections()).toBeGreaterThanOrEqual(2);
    expect(told).toBe(0);
  });

  it('says nothing to whoever has stopped waiting', async () => {
    const silent = await listen();
    const pulse = pulseOf(silent.url);
    let told = 0;
    pulse.watch(() => told++)();
    await new Promise<void>((stopped) => pulse.watch(stopped));
    expect(told).toBe(0);
  });
});
