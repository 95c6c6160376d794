import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { sessionQuery } from './api/queries.js';
import { BoardPage } from './board/board-page.js';
import { groupings, type MeasureSearch, MeasureCasesPage, parts } from './board/measure-cases-page.js';
import { CasePage } from './cases/case-page.js';
import { CasesPage, type CasesSearch } from './cases/cases-page.js';
import { NothingChosen } from './cases/nothing-chosen.js';
import { ModelsPage } from './models/models-page.js';
import { queryClient } from './query-client.js';
import { type PublicationState, publicationStates, PublicationsPage } from './publication/publications-page.js';
import { SamplePage } from './sample/sample-page.js';
import { RulesPage } from './rules/rules-page.js';
import { firstPage } from './shell/navigation.js';
import { NotFound } from './shell/not-found.js';
import { NoWork } from './shell/no-work.js';
import { Shell } from './shell/shell.js';
import { TriagePage } from './triage/triage-page.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const root = createRootRoute({ component: Shell });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery).catch(() => undefined);
    const first = session && firstPage(session);
    if (first) throw redirect(first);
  },
  component: NoWork,
});

const triage = createRoute({
  getParentRoute: () => root,
  path: '/triage',
  validateSearch: (search): { report?: string } => ({ report: text(search.report) }),
  component: TriagePage,
});

const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: (search): CasesSearch => ({
    status: text(search.status),
    q: text(search.q),
    agency: text(search.agency),
    overdue: search.overdue === true || undefined,
    mine: search.mine === true || undefined,
    decision: search.decision === true || undefined,
  }),
  component: CasesPage,
});
const noCase = createRoute({ getParentRoute: () => cases, path: '/', component: NothingChosen });
const oneCase = createRoute({ getParentRoute: () => cases, path: '$caseId', component: CasePage });

const board = createRoute({
  getParentRoute: () => root,
  path: '/board',
  validateSearch: (search): { month?: string } => ({ month: text(search.month) }),
  component: BoardPage,
});

const measure = createRoute({
  getParentRoute: () => root,
  path: '/board/$measure',
  validateSearch: (search): MeasureSearch => ({
    month: text(search.month),
    part: parts.find((part) => part === search.part),
    by: groupings.find((by) => by === search.by),
    group: text(search.group),
    field: text(search.field),
    agencies: typeof search.agencies === 'number' ? search.agencies : undefined,
  }),
  component: MeasureCasesPage,
});

const rules = createRoute({ getParentRoute: () => root, path: '/rules', component: RulesPage });
const models = createRoute({ getParentRoute: () => root, path: '/models', component: ModelsPage });

const publications = createRoute({
  getParentRoute: () => root,
  path: '/publications',
  validateSearch: (search): { state?: PublicationState } => ({
    state: publicationStates.find((state) => state === search.state),
  }),
  component: PublicationsPage,
});

const sample = createRoute({ getParentRoute: () => root, path: '/sample', component: SamplePage });

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    triage,
    cases.addChildren([noCase, oneCase]),
    board,
    measure,
    rules,
    models,
    publications,
    sample,
  ]),
  basepath: '/desk',
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
