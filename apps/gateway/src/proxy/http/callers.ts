import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#persistence';
import { Sessions } from '../../session/application/sessions.js';
import { SessionCookie } from '../../session/http/session-cookie.js';

const citizen: Actor = { kind: 'citizen', id: 'anonymous', roles: [] };

/** Who is calling, as the services are told. */
@Injectable()
export class Callers {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  /** Whoever is not signed in, or no longer, is a citizen. */
  async of(request: FastifyRequest): Promise<Actor> {
    const session = await this.sessions.find(this.cookie.read(request));
    if (!session) return citizen;
    const { id, roles, agencyId } = session.account;
    return { kind: 'staff', id, roles, ...(agencyId !== undefined && { agencyId }) };
  }
}
