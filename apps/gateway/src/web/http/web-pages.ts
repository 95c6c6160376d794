import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { join } from 'node:path';
import { notFound } from '#service-kit';
import { type GatewayConfig, GatewayConfigToken } from '../../config.js';
import { notBuiltPage } from './not-built-page.js';
import type { WebFile } from './web-file.js';
import { WebFolder } from './web-folder.js';

/** Never a page of a web app. */
const reserved = /^\/(api|internal|health|metrics)(\/|$)/;

/** The citizen's app at / and the desk at /desk. */
@Injectable()
export class WebPages implements OnModuleInit {
  private readonly citizen: WebFolder;
  private readonly desk: WebFolder;

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    @Inject(GatewayConfigToken) { WEB_ROOT }: GatewayConfig,
  ) {
    this.citizen = new WebFolder(join(WEB_ROOT, 'citizen'));
    this.desk = new WebFolder(join(WEB_ROOT, 'staff'));
  }

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance();
    fastify.get('/*', (request, reply) => this.answer(request, reply));
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = decoded(request.url.split('?', 1)[0]!);
    if (path === undefined || reserved.test(path)) throw notFound();
    const isDesk = /^\/desk(\/|$)/.test(path);
    const folder = isDesk ? this.desk : this.citizen;
    const name = path.slice(isDesk ? '/desk/'.length : 1);
    const file = folder.find(name) ?? (isPage(name) ? folder.find('index.html') : undefined);
    if (file) return send(request, reply, file);
    if (!isPage(name)) throw notFound();
    return reply.status(503).header('content-type', 'text/html; charset=utf-8').send(notBuiltPage);
  }
}

async function send(request: FastifyRequest, reply: FastifyReply, file: WebFile): Promise<FastifyReply> {
  void reply.header('etag', file.etag).header('cache-control', file.caching);
  if (file.compressible) void reply.header('vary', 'accept-encoding');
  if (request.headers['if-none-match']?.includes(file.etag)) return reply.status(304).send();
  const { body, encoding } = await file.encodedFor(request.headers['accept-encoding']);
  if (encoding) void reply.header('content-encoding', encoding);
  return reply.header('content-type', file.type).send(body);
}

/** Addresses of pages are made by the app's own router and have no ending. */
const isPage = (name: string) => !name.slice(name.lastIndexOf('/') + 1).includes('.');

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
