import type { DataSource } from 'typeorm';
import { sqlState } from './database-errors.js';
import { ListenedClient } from './listened-client.js';

/** Milliseconds between two looks at the server while somebody waits for it. */
const interval = 1_200;
/** Milliseconds in which it takes or refuses a new connection. */
const patience = 800;

/**
 * Tells a statement that takes long from a server that has stopped in the middle of it: a living server answers whoever
 * else connects.
 */
export class ServerPulse {
  private looking: Promise<boolean> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** Calls `stopped` once, at most 2 s after the server has stopped, unless the function that is given back was called. */
  watch(stopped: () => void): () => void {
    let over = false;
    const look = async () => {
      const alive = await this.isAlive();
      if (over) return;
      if (alive) timer = setTimeout(look, interval);
      else stopped();
    };
    let timer = setTimeout(look, interval);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }

  private isAlive(): Promise<boolean> {
    this.looking ??= this.connects().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async connects(): Promise<boolean> {
    const { url, applicationName } = this.dataSource.options as { url?: string; applicationName?: string };
    const client = new ListenedClient({
      connectionString: url,
      connectPatience: patience,
      application_name: `${applicationName ?? 'dieuphoi'} pulse`,
    });
    try {
      await client.connect();
      return true;
    } catch (error) {
      // A server that has no room for one more speaks.
      return sqlState(error) !== undefined;
    } finally {
      client.end().catch(() => undefined);
    }
  }
}
