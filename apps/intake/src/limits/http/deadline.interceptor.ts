import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Observable, throwError, timeout } from 'rxjs';
import { busy } from '../application/limit-problems.js';

/** Milliseconds. A database that is frozen rather than gone answers nothing for long; the caller hears it within 3 s. */
const patience = 2_500;

@Injectable()
export class DeadlineInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    return next.handle().pipe(timeout({ first: patience, with: () => throwError(busy) }));
  }
}
