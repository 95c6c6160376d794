import { Injectable } from '@nestjs/common';

export interface HealthState {
  /** False when this part has stopped for good, not when it waits for something that will come back. */
  ready: boolean;
  detail: string;
}

/** What the service knows about the state of its parts; each part registers a check. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, () => HealthState | Promise<HealthState>>();

  register(part: string, check: () => HealthState | Promise<HealthState>): void {
    this.checks.set(part, check);
  }

  async state(): Promise<{ ready: boolean; parts: Record<string, HealthState> }> {
    const parts = await Promise.all(
      [...this.checks].map(async ([part, check]) => {
        try {
          return [part, await check()] as const;
        } catch {
          return [part, { ready: false, detail: 'the check failed' }] as const;
        }
      }),
    );
    return { ready: parts.every(([, { ready }]) => ready), parts: Object.fromEntries(parts) };
  }
}
