import type { Tx } from '#persistence';
import { readPeople } from '../../staff/persistence/staff-store.js';
import type { CaseState } from '../domain/case-state.js';
import { findLinked } from '../persistence/find-linked.js';
import { readHistory } from '../persistence/history-store.js';
import { type CaseView, caseView, type Viewer } from './case-view.js';

/** The whole case with its history, the names of those who are in it, and the reports that it was split from or into. */
export async function showCase(tx: Tx, state: CaseState, viewer: Viewer): Promise<CaseView> {
  const history = await readHistory(tx, state.id);
  const ids = [
    state.assignee,
    state.returnRequest?.by,
    ...history.flatMap(({ by, detail }) => [by, detail['assignee']]),
    ...state.answers.map(({ by }) => by),
    ...(state.clock?.extensions ?? []).map(({ by }) => by),
  ];
  const named = new Set(ids.filter((id) => typeof id === 'string'));
  const people = await readPeople(tx, [...named]);
  return caseView(state, { history, people, linked: await findLinked(tx, state) }, viewer);
}
