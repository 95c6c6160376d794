import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GatewayConfig, GatewayConfigToken } from '../../config.js';

/** The cookie that holds the session's token: `__Host-` over TLS, a plain name on http (development, one machine). */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(@Inject(GatewayConfigToken) config: Pick<GatewayConfig, 'PUBLIC_ORIGIN'>) {
    this.secure = config.PUBLIC_ORIGIN?.startsWith('https:') ?? false;
    this.name = this.secure ? '__Host-dieuphoi' : 'dieuphoi';
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  write(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, this.attributes);
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes);
  }

  private get attributes() {
    return { path: '/', httpOnly: true, secure: this.secure, sameSite: 'lax' } as const;
  }
}
