import type { Duplex } from 'node:stream';
import type { ClientBase } from 'pg';

/** Breaks a connection at once: `end` of a client with a pipeline would wait for the statement that runs. */
export function cutOff(client: ClientBase): void {
  (client as unknown as { connection: { stream: Duplex } }).connection.stream.destroy();
}
