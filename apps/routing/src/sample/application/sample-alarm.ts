import { Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { RegistryCopy } from '#registry';
import { Health } from '#service-kit';
import { isStoppedBySample } from '../domain/counted-field.js';

/** Says in health and metrics which fields the blind sample has stopped, until somebody decides about them. */
@Injectable()
export class SampleAlarm {
  constructor(registry: RegistryCopy, health: Health, metrics: Registry) {
    const stopped = () => [...registry.fields.values()].filter(isStoppedBySample);
    health.register('blind-sample', () => {
      const list = stopped().map(({ code, change }) => `${code} (${change?.reason})`);
      return { ready: true, detail: list.length === 0 ? 'no field was stopped' : `stopped: ${list.join('; ')}` };
    });
    new Gauge({
      name: 'dieuphoi_fields_stopped_by_sample',
      help: 'Fields that the blind sample switched back to suggest',
      registers: [metrics],
      collect() {
        this.set(stopped().length);
      },
    });
  }
}
