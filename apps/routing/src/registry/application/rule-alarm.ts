import { Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { dayOf } from '#calendar';
import { RegistryCopy } from '#registry';
import { Health } from '#service-kit';

/** Says in health and metrics which rules are passed over because they are broken. */
@Injectable()
export class RuleAlarm {
  constructor(registry: RegistryCopy, health: Health, metrics: Registry) {
    const broken = () => registry.brokenRules(dayOf(new Date()));
    health.register('rules', () => {
      const list = broken().map(({ id, defects }) => `${id} (${defects.map(({ code }) => code).join(', ')})`);
      const detail = list.length === 0 ? 'all can be followed' : `broken, so passed over: ${list.join('; ')}`;
      return { ready: true, detail };
    });
    new Gauge({
      name: 'dieuphoi_rules_broken',
      help: 'Rules in use that are passed over because they are broken',
      registers: [metrics],
      collect() {
        this.set(broken().length);
      },
    });
  }
}
