/** Minutes that a claim lasts unless it is renewed. */
const lease = 5;

/** Whoever has a report open, so that nobody else decides it meanwhile. */
export interface Claim {
  reportId: string;
  by: string;
  /** Null until routing heard of the account. */
  person: Person | null;
  endsAt: Date;
}

export interface Person {
  id: string;
  name: string;
  agencyId: string | null;
}

/** A claim that still counts, as one of the desk reads it. */
export interface StandingClaim {
  by: Person | null;
  until: string;
  mine: boolean;
}

export function endOfClaim(now: Date): Date {
  return new Date(now.getTime() + lease * 60_000);
}

export function standingClaim(claim: Claim | undefined, viewer: string, now: Date): StandingClaim | null {
  if (!claim || claim.endsAt <= now) return null;
  return { by: claim.person, until: claim.endsAt.toISOString(), mine: claim.by === viewer };
}
