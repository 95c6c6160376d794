import { Inject, Injectable } from '@nestjs/common';
import { Health, type HealthState } from '#service-kit';
import { type GatewayConfig, GatewayConfigToken } from '../../config.js';
import { type Upstream, upstreams } from '../domain/route-table.js';

/** Milliseconds. */
const patience = 1_000;
const goodFor = 1_000;

/** Lets /health say how the services are; one that is away comes back, one that says "not ready" needs a person. */
@Injectable()
export class ServiceHealth {
  private readonly known = new Map<Upstream, { at: number; state: Promise<HealthState> }>();

  constructor(health: Health, @Inject(GatewayConfigToken) config: GatewayConfig) {
    for (const [service, url] of Object.entries(upstreams) as [Upstream, keyof GatewayConfig][]) {
      health.register(service, () => this.stateOf(service, `${String(config[url])}/health/ready`));
    }
  }

  private stateOf(service: Upstream, url: string): Promise<HealthState> {
    const known = this.known.get(service);
    if (known && Date.now() - known.at < goodFor) return known.state;
    const state = ask(url);
    this.known.set(service, { at: Date.now(), state });
    return state;
  }
}

async function ask(url: string): Promise<HealthState> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    await response.arrayBuffer();
    return response.ok ? { ready: true, detail: 'ready' } : { ready: false, detail: 'not ready' };
  } catch {
    return { ready: true, detail: 'away' };
  }
}
