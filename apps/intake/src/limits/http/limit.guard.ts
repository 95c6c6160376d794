import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { CallerRequest } from '#service-kit';
import { RequestLimits } from '../application/request-limits.js';

/** Counts the requests of each address. Other services are not counted. */
@Injectable()
export class LimitGuard implements CanActivate {
  constructor(private readonly limits: RequestLimits) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<CallerRequest>();
    if (request.actor?.kind !== 'worker') this.limits.take(request.ip, request.method);
    return true;
  }
}
