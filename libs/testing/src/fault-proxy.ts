import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Which connections are meant, by the first bytes that the client sent on them. */
type Meant = (greeting: string) => boolean;

interface Link {
  greeting: string;
  ends: [client: Socket, server: Socket];
}

const everyone: Meant = () => true;

/** Stands between clients and a server on this machine, and breaks what passes as a network does. */
export class FaultProxy {
  private readonly links = new Set<Link>();
  private silenced: Meant | undefined;
  private delayed: { meant: Meant; milliseconds: number } | undefined;

  private constructor(
    private readonly target: number,
    private readonly listener: Server,
  ) {}

  /** @param target port of the server */
  static async start(target: number): Promise<FaultProxy> {
    const listener = createServer({ allowHalfOpen: true });
    const proxy = new FaultProxy(target, listener);
    listener.on('connection', (client) => void proxy.join(client));
    await once(listener.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  get port(): number {
    return (this.listener.address() as AddressInfo).port;
  }

  /** Breaks connections that stand; both sides hear of it. How many there were. */
  cut(meant = everyone): number {
    const cut = [...this.links].filter(({ greeting }) => meant(greeting));
    for (const link of cut) for (const end of link.ends) end.destroy();
    return cut.length;
  }

  /** From now on nothing passes, nor does an end, and nobody is told: what stands is half open, and so is what is new. */
  silence(meant = everyone): void {
    this.silenced = meant;
    this.arrange();
  }

  /** From now on each piece passes so much later. */
  delay(milliseconds: number, meant = everyone): void {
    this.delayed = { meant, milliseconds };
  }

  /** From now on everything passes; what was held comes first, as after a partition. */
  heal(): void {
    this.silenced = this.delayed = undefined;
    this.arrange();
  }

  async stop(): Promise<void> {
    this.listener.close();
    this.cut();
    await once(this.listener, 'close');
  }

  private async join(client: Socket): Promise<void> {
    client.on('error', () => undefined);
    client.setNoDelay(true);
    const server = connect({ port: this.target, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    const link: Link = { greeting: '', ends: [client, server] };
    this.links.add(link);
    this.pass(link, client, server, (piece) => (link.greeting ||= piece.toString('latin1')));
    this.pass(link, server, client);
  }

  private pass(link: Link, from: Socket, to: Socket, seen: (piece: Buffer) => void = () => undefined): void {
    let before: Promise<unknown> = Promise.resolve();
    const inOrder = (act: () => unknown) => {
      const late = this.delayed?.meant(link.greeting) ? sleep(this.delayed.milliseconds) : undefined;
      before = Promise.all([before, late]).then(() => to.destroyed || act());
    };
    from.on('data', (piece: Buffer) => {
      seen(piece);
      this.arrange(link);
      if (from.isPaused()) from.unshift(piece);
      else inOrder(() => to.write(piece));
    });
    from.on('end', () => inOrder(() => to.end()));
    from.on('error', () => to.destroy());
    from.on('close', () => {
      if (link.ends.every(({ destroyed }) => destroyed)) this.links.delete(link);
    });
  }

  /** Of a paused socket neither bytes nor the end are read. */
  private arrange(...links: Link[]): void {
    for (const { greeting, ends } of links.length > 0 ? links : this.links) {
      const silent = greeting !== '' && this.silenced?.(greeting) === true;
      for (const end of ends) {
        if (silent) end.pause();
        else if (end.isPaused()) end.resume();
      }
    }
  }
}
