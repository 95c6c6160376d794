import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor, Role } from '#persistence';
import type { FastifyRequest } from 'fastify';
import { notFound, Problem } from '../http/problem.js';
import { callerHeader } from './caller-token.js';
import { readTraceparent } from './traceparent.js';

const rolesKey = 'dieuphoi:roles';
const openKey = 'dieuphoi:open';
const workerKey = 'dieuphoi:worker';

/** Staff with one of these roles only. */
export const RequireRoles = (...roles: Role[]) => SetMetadata(rolesKey, roles);

/** Another service's worker only; everybody else sees 404. */
export const WorkersOnly = () => SetMetadata(workerKey, true);

/** Answers without a caller token: health and metrics. */
export const OpenRoute = () => SetMetadata(openKey, true);

export type CallerRequest = FastifyRequest & { actor?: Actor };

/** Refuses every request without the gateway's signed caller token. */
@Injectable()
export class CallerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verify: (token: string) => Actor | undefined,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http' || this.metadata(openKey, context)) return true;
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const token = request.headers[callerHeader];
    const actor = typeof token === 'string' ? this.verify(token) : undefined;
    if (!actor) throw notFromGateway();
    if (this.metadata(workerKey, context) && actor.kind !== 'worker') throw notFound();
    const required = this.metadata<Role[]>(rolesKey, context);
    if (required && !required.some((role) => actor.roles.includes(role))) {
      throw actor.kind === 'staff' ? notAllowed() : notSignedIn();
    }
    const traceparent = readTraceparent(request.headers.traceparent);
    request.actor = traceparent === undefined ? actor : { ...actor, traceparent };
    return true;
  }

  private metadata<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}

const notFromGateway = () =>
  new Problem('no-caller', {
    status: 401,
    detail: { vi: 'Yêu cầu không đi qua cổng của hệ thống.', en: 'The request did not come through the gateway.' },
  });

const notSignedIn = () =>
  new Problem('not-signed-in', { status: 401, detail: { vi: 'Bạn cần đăng nhập.', en: 'You need to sign in.' } });

const notAllowed = () =>
  new Problem('not-allowed', {
    status: 403,
    detail: { vi: 'Bạn không có quyền làm việc này.', en: 'You may not do this.' },
  });
