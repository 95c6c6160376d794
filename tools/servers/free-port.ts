import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** The system may give a port again that was let go and is not yet used by whom it is for. */
const given = new Set<number>();

/** A port of 127.0.0.1 that was free a moment ago, and each only once. */
export async function freePort(): Promise<number> {
  for (;;) {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    if (given.has(port)) continue;
    given.add(port);
    return port;
  }
}
