import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  to: string;
  content: string;
}

type Reply = 'accept' | { code: number } | 'hang-up' | 'silence' | { after: Promise<void> };

/** A real SMTP server of which the test decides what it does with each mail, in order; then it accepts. */
export class MailServer {
  readonly received: Mail[] = [];
  /** What to do with the next mails. */
  readonly plan: Reply[] = [];
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo[0]!.address;
          const reply = this.plan.shift() ?? 'accept';
          if (typeof reply === 'object' && 'code' in reply) {
            return callback(Object.assign(new Error(`no, ${to}`), { responseCode: reply.code }));
          }
          this.received.push({ to, content: Buffer.concat(chunks).toString() });
          if (reply === 'hang-up') return this.cut();
          if (reply === 'silence') return undefined;
          if (reply === 'accept') return callback();
          return void reply.after.then(() => callback());
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<MailServer> {
    const mail = new MailServer();
    await new Promise<void>((resolve) => mail.server.listen(0, '127.0.0.1', () => resolve()));
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private cut(): void {
    for (const connection of this.server.connections)
      (connection as { _socket: { destroy(): void } })._socket.destroy();
  }
}
