import { BackOff } from './back-off.js';

export interface Restartable {
  start(): Promise<void>;
  /** Also ends what is starting; may be asked twice. */
  stop(): Promise<void>;
  /** Calls back when what runs now ends, whether asked to or not. */
  onExit(listener: () => void): void;
}

/** Starts again what ends without being asked to, for as long as it is watched. */
export class Supervised {
  restarts = 0;
  private stopping = false;
  private readonly backOff = new BackOff();
  private timer?: NodeJS.Timeout;
  private starting?: Promise<void>;

  constructor(
    private readonly target: Restartable,
    private readonly say: (sentence: string) => void,
    private readonly name: string,
  ) {}

  /** `target` runs already. */
  watch(): void {
    const since = performance.now();
    this.target.onExit(() => this.again(performance.now() - since));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    // What is starting is ended as it is; it may have been too early to be told.
    await Promise.all([this.starting, this.target.stop()]);
    if (this.starting) await this.target.stop();
  }

  /** @param ran milliseconds */
  private again(ran: number): void {
    if (this.stopping) return;
    const wait = this.backOff.next(ran);
    this.say(`${this.name} has ended; it is started again in ${wait / 1000} s.`);
    this.timer = setTimeout(() => {
      this.restarts++;
      this.starting = this.target.start().then(
        () => this.watch(),
        (error: unknown) => {
          this.say(`${this.name}: ${error instanceof Error ? error.message : String(error)}`);
          this.again(0);
        },
      );
    }, wait);
  }
}
