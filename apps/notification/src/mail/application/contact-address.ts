import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { workerActor } from '#persistence';
import { callerHeader, callerSigner } from '#service-kit';
import { type NotificationConfig, NotificationConfigToken } from '../../config.js';
import type { Outcome } from '../domain/outcome.js';

/** Milliseconds. */
const patience = 5_000;
const answer = z.looseObject({ address: z.string().min(3) });

/** Asks intake for the address of one reporter at the moment of sending; it is neither stored nor logged. */
@Injectable()
export class ContactAddress {
  private readonly caller: () => string;

  constructor(@Inject(NotificationConfigToken) private readonly config: NotificationConfig) {
    const sign = callerSigner(config.INTAKE_CALLER_KEY, 'intake');
    this.caller = () => sign(workerActor('notification'));
  }

  async of(reportId: string): Promise<{ address: string } | Outcome> {
    try {
      const response = await fetch(
        `${this.config.INTAKE_URL}/internal/contacts/${encodeURIComponent(reportId)}/email`,
        {
          headers: { [callerHeader]: this.caller() },
          signal: AbortSignal.timeout(patience),
        },
      );
      if (response.status === 404 || response.status === 410) return { kind: 'refused', why: 'no-address' };
      if (!response.ok) return { kind: 'later', why: `intake-${response.status}` };
      return answer.parse(await response.json());
    } catch {
      return { kind: 'later', why: 'intake-away' };
    }
  }
}
