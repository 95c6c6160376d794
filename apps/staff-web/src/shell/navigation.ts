import type { Role, Session } from '#api';

export type NavItem =
  | { key: 'triage'; to: '/triage' }
  | { key: 'cases' | 'allCases' | 'approvals'; to: '/cases'; search: { status?: string; decision?: true } }
  | { key: 'sample'; to: '/sample' }
  | { key: 'board'; to: '/board' }
  | { key: 'rules'; to: '/rules' }
  | { key: 'models'; to: '/models' }
  | { key: 'publications'; to: '/publications' };

/** What each role does first comes first. */
export function navigation({ roles }: Session): NavItem[] {
  const is = (...wanted: Role[]) => wanted.some((role) => roles.includes(role));
  const items: NavItem[] = [];
  if (is('supervisor', 'administrator')) items.push({ key: 'board', to: '/board' });
  if (is('dispatcher', 'supervisor')) items.push({ key: 'triage', to: '/triage' });
  if (is('dispatcher')) items.push({ key: 'sample', to: '/sample' });
  if (is('head')) items.push({ key: 'approvals', to: '/cases', search: { decision: true } });
  if (is('focal-point', 'officer', 'head')) items.push({ key: 'cases', to: '/cases', search: { status: 'open' } });
  if (is('dispatcher', 'supervisor', 'administrator')) items.push({ key: 'allCases', to: '/cases', search: {} });
  if (is('administrator', 'supervisor')) items.push({ key: 'rules', to: '/rules' }, { key: 'models', to: '/models' });
  if (is('publisher')) items.push({ key: 'publications', to: '/publications' });
  if (is('head', 'dispatcher')) items.push({ key: 'board', to: '/board' });
  return items;
}

export const firstPage = (session: Session): NavItem | undefined => navigation(session)[0];
