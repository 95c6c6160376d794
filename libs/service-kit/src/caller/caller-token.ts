import { type Actor, roles } from '#persistence';
import { createSigner, createVerifier, TokenError } from 'fast-jwt';
import { z } from 'zod';

/** Header that carries the signed caller from the gateway to a service. */
export const callerHeader = 'x-dieuphoi-caller';

/** How long a caller token is good for, in milliseconds. */
const lifetime = 60_000;
/** How long one is given out again to the same caller, in milliseconds: far less, so that it never arrives too old. */
const reuse = 10_000;
/** Tokens remembered, by those who sign and those who check. */
const mostKept = 1_000;

const actorSchema = z.object({
  kind: z.enum(['citizen', 'staff', 'worker']),
  id: z.string().min(1),
  roles: z.array(z.enum(roles)),
  agencyId: z.string().optional(),
});

/** `exp` in seconds. */
const payloadSchema = z.object({ actor: actorSchema, exp: z.number() });

export function callerSigner(key: string, service: string): (actor: Actor) => string {
  const sign = createSigner({ key: Buffer.from(key, 'hex'), algorithm: 'HS256', aud: service, expiresIn: lifetime });
  const signed = new Map<string, { token: string; at: number }>();
  return (actor) => {
    const name = JSON.stringify(actor);
    const now = Date.now();
    const known = signed.get(name);
    if (known && now >= known.at && now - known.at < reuse) return known.token;
    if (signed.size >= mostKept) signed.clear();
    const token = sign({ actor });
    signed.set(name, { token, at: now });
    return token;
  };
}

/** Reads a caller token; undefined when it is forged, too old or meant for another service. */
export function callerVerifier(key: string, service: string): (token: string) => Actor | undefined {
  const verify = createVerifier({
    key: Buffer.from(key, 'hex'),
    algorithms: ['HS256'],
    allowedAud: service,
    maxAge: lifetime,
    requiredClaims: ['exp', 'aud'],
  });
  // By the whole token; fast-jwt's own cache hashes it at each request, which costs more than the check.
  const verified = new Map<string, { actor: Actor; until: number }>();
  return (token) => {
    const known = verified.get(token);
    if (known && Date.now() < known.until) return known.actor;
    try {
      const { actor, exp } = payloadSchema.parse(verify(token));
      if (verified.size >= mostKept) verified.clear();
      verified.set(token, { actor, until: exp * 1_000 });
      return actor;
    } catch (error) {
      if (error instanceof TokenError || error instanceof z.ZodError) return undefined;
      throw error;
    }
  };
}
