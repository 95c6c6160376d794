import { type Actor, roles } from '#persistence';
import { createSigner, createVerifier, TokenError } from 'fast-jwt';
import { z } from 'zod';

/** Header that carries the signed caller from the gateway to a service. */
export const callerHeader = 'x-dieuphoi-caller';

/** How long a caller token is good for, in milliseconds. */
const lifetime = 60_000;

const actorSchema = z.object({
  kind: z.enum(['citizen', 'staff', 'worker']),
  id: z.string().min(1),
  roles: z.array(z.enum(roles)),
  agencyId: z.string().optional(),
});

export function callerSigner(key: string, service: string): (actor: Actor) => string {
  const sign = createSigner({ key: Buffer.from(key, 'hex'), algorithm: 'HS256', aud: service, expiresIn: lifetime });
  return (actor) => sign({ actor });
}

/** Reads a caller token; undefined when it is forged, too old or meant for another service. */
export function callerVerifier(key: string, service: string): (token: string) => Actor | undefined {
  const verify = createVerifier({
    key: Buffer.from(key, 'hex'),
    algorithms: ['HS256'],
    allowedAud: service,
    maxAge: lifetime,
    requiredClaims: ['exp', 'aud'],
    cache: 1000,
  });
  return (token) => {
    try {
      return actorSchema.parse((verify(token) as { actor?: unknown }).actor);
    } catch (error) {
      if (error instanceof TokenError || error instanceof z.ZodError) return undefined;
      throw error;
    }
  };
}
