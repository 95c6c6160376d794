import { createHmac } from 'node:crypto';

/**
 * The key of one service, derived from the gateway's master key: a service can check the tokens meant for it and forge
 * none for another.
 * @param master hexadecimal
 */
export function callerKey(master: string, service: string): string {
  return createHmac('sha256', Buffer.from(master, 'hex')).update(service).digest('hex');
}
