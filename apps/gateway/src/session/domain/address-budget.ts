/** So many attempts per address and minute, so that checking passwords cannot be used to keep the machine busy. */
export class AddressBudget {
  private minute = 0;
  private used = new Map<string, number>();

  constructor(private readonly perMinute = 300) {}

  /** @param now milliseconds */
  take(address: string, now: number): boolean {
    const minute = Math.floor(now / 60_000);
    if (minute !== this.minute) {
      this.minute = minute;
      this.used = new Map();
    }
    const used = (this.used.get(address) ?? 0) + 1;
    this.used.set(address, used);
    return used <= this.perMinute;
  }
}
