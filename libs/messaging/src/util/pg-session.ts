import pg from 'pg';
import type { Database } from '#persistence';
import { Signal } from './signal.js';

/**
 * A connection of its own for what belongs to a connection and not to a transaction: advisory locks and LISTEN. When it
 * breaks, the server releases the locks; `open` connects again.
 */
export class PgSession {
  private client?: pg.Client;
  /** Notified by each NOTIFY on one of the channels, and when the connection is lost. */
  readonly notified = new Signal();

  constructor(
    private readonly database: Database,
    private readonly channels: readonly string[],
    private readonly onNotify: (channel: string, payload: string) => void = () => undefined,
  ) {}

  get connected(): boolean {
    return this.client !== undefined;
  }

  /** Connects if need be. `fresh` means that all locks are gone. */
  async open(): Promise<'same' | 'fresh'> {
    if (this.client) return 'same';
    const client = this.newClient();
    try {
      await client.connect();
      for (const channel of this.channels) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    return 'fresh';
  }

  /** Fails when not connected; an error other than of SQL loses the connection. */
  async query<R extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<R[]> {
    const client = this.client;
    if (!client) throw new Error('Connection terminated: the session is not open');
    try {
      return (await client.query<R>(sql, parameters)).rows;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) this.lose(client);
      throw error;
    }
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private newClient(): pg.Client {
    const { url, extra, applicationName } = this.database.dataSource.options as {
      url?: string;
      extra?: Record<string, unknown>;
      applicationName?: string;
    };
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 2_000,
      application_name: `${applicationName ?? 'dieuphoi'} session`,
      ...extra,
      // A statement that runs must not hold up the end.
      pipeline: false,
      // A frozen server must not hold the relay or the membership for longer than this.
      query_timeout: 5_000,
    });
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ channel, payload }) => {
      this.onNotify(channel, payload ?? '');
      this.notified.notify();
    });
    return client;
  }

  private lose(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    this.notified.notify();
  }
}
