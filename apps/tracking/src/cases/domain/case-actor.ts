import type { CaseState } from './case-state.js';

/** Who acts on a case. */
export interface CaseActor {
  kind: 'citizen' | 'staff' | 'worker';
  id: string;
  roles: readonly string[];
  agencyId?: string;
}

/** The roles that see cases of every agency. */
const provinceRoles = ['supervisor', 'administrator', 'dispatcher'] as const;

/**
 * The one policy of who sees which case: province roles all but denunciations, which are for supervisors; agencies what they
 * lead or support. Row-level security in the database is the second wall.
 */
export function maySee(actor: CaseActor, state: Pick<CaseState, 'agencyId' | 'supportIds' | 'denunciation'>): boolean {
  if (actor.kind !== 'staff') return false;
  if (state.denunciation ? actor.roles.includes('supervisor') : seesProvince(actor)) return true;
  const { agencyId } = actor;
  return agencyId !== undefined && (state.agencyId === agencyId || state.supportIds.includes(agencyId));
}

export function seesProvince(actor: CaseActor): boolean {
  return provinceRoles.some((role) => actor.roles.includes(role));
}

/** On whose behalf a step may be taken: the lead agency, a supporting one, the province, or the product itself. */
export interface Party {
  side: 'lead' | 'support' | 'province' | 'system';
  roles: readonly string[];
}

export function belongsTo(
  party: Party,
  actor: CaseActor,
  state: Pick<CaseState, 'agencyId' | 'supportIds' | 'standing'>,
): boolean {
  if (party.side === 'system') return actor.kind === 'worker';
  if (actor.kind !== 'staff' || !party.roles.some((role) => actor.roles.includes(role))) return false;
  const { agencyId } = actor;
  switch (party.side) {
    case 'lead':
      return state.standing && agencyId !== undefined && state.agencyId === agencyId;
    case 'support':
      return state.standing && agencyId !== undefined && state.supportIds.includes(agencyId);
    case 'province':
      return true;
  }
}
