import pg from 'pg';
import { cutOff } from './cut-off.js';
import { afterOwnTime } from './own-time.js';

interface Config extends pg.ClientConfig {
  /** Milliseconds of this process's own time in which the server takes or refuses the connection. */
  connectPatience: number;
}

/** A connection that survives its server, and whose attempt to connect ends in time. */
export class ListenedClient extends pg.Client {
  private readonly connectPatience: number;

  constructor(config: Config) {
    super(config);
    this.connectPatience = config.connectPatience;
    // A dying server may say so in the same packet that makes a client ready; whoever asked for the client has no listener
    // on it yet, and without one the process ends.
    this.on('error', () => undefined);
  }

  override connect(): Promise<this>;
  override connect(callback: (error: Error) => void): void;
  override connect(callback?: (error: Error) => void): Promise<this> | void {
    const stop = afterOwnTime(this.connectPatience, () => cutOff(this));
    const connecting = super.connect() as unknown as Promise<this>;
    const connected = connecting.finally(stop);
    if (!callback) return connected;
    const done = callback as (error?: Error) => void;
    connected.then(() => done(), done);
  }
}
