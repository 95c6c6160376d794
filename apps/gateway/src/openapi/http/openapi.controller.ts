import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { workerActor } from '#persistence';
import { callerHeader, callerKey, callerSigner, OpenRoute } from '#service-kit';
import { type GatewayConfig, GatewayConfigToken } from '../../config.js';
import { type Upstream, upstreams } from '../../proxy/domain/route-table.js';
import { mergeDocuments, type OpenApiDocument } from '../domain/merge-documents.js';
import { ownDocument } from './own-document.js';

/** Milliseconds. */
const patience = 2_000;

/** One document for the whole product, put together from what the services say now. */
@OpenRoute()
@Controller('api/v1/openapi.json')
export class OpenApiController {
  /** What each service last said, for when it is away. */
  private readonly known = new Map<Upstream, OpenApiDocument>();

  constructor(@Inject(GatewayConfigToken) private readonly config: GatewayConfig) {}

  @Get()
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<OpenApiDocument> {
    const services = Object.keys(upstreams) as Upstream[];
    const documents = await Promise.all(services.map((service) => this.documentOf(service)));
    void reply.header('cache-control', 'no-cache');
    const missing = services.filter((_, index) => !documents[index]);
    const merged = mergeDocuments(
      ownDocument,
      documents.filter((document) => document !== undefined),
    );
    return missing.length > 0 ? { ...merged, 'x-not-answering': missing } : merged;
  }

  private async documentOf(service: Upstream): Promise<OpenApiDocument | undefined> {
    const sign = callerSigner(callerKey(this.config.CALLER_MASTER_KEY, service), service);
    try {
      const response = await fetch(`${this.config[upstreams[service]]}/internal/openapi.json`, {
        headers: { [callerHeader]: sign(workerActor('gateway')) },
        signal: AbortSignal.timeout(patience),
      });
      if (response.ok) this.known.set(service, (await response.json()) as OpenApiDocument);
    } catch {
      // Away; what it said last still holds.
    }
    return this.known.get(service);
  }
}
