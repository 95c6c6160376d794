import type { FastifyRequest } from 'fastify';

/** The address of who asks; X-Forwarded-For counts only when a proxy of ours wrote it. */
export function clientAddress(request: FastifyRequest, behindProxy: boolean): string {
  return (behindProxy ? request.ip : request.socket.remoteAddress) ?? 'unknown';
}
