import type { Receipt } from '#api';
import { randomUUID } from 'node:crypto';
import { eachAtOnce } from '../../../tools/client/each-at-once.js';
import type { Product } from '../../../tools/launcher/product.js';
import { accessMatrix } from '../access-matrix.js';
import type { Answer, Api, ApiRoute, Request } from './api.js';
import { validBody } from './bodies.js';
import { type Expected, faultOf } from './problems.js';
import { type Caller, World } from './world.js';

/** Requests under way at once. */
export const most = 6;

export interface Attempt {
  what: string;
  route: ApiRoute;
  request: Request;
  /** Instead of the address of the route's usual thing. */
  path?: string;
  expected?: Expected;
}

/** All routes of a running product, with something for each to be about. */
export class Trial {
  private constructor(
    readonly world: World,
    readonly routes: ApiRoute[],
    /** Waits at the desk. */
    readonly onDesk: Receipt,
    /** Dispatched to the agency of officer, focal point and head. */
    readonly ofOurs: Receipt,
    /** Members of bodies that a schema alone cannot tell. */
    readonly known: Readonly<Record<string, unknown>>,
  ) {}

  static async start(product: Product): Promise<Trial> {
    const world = await World.open(product);
    const [routes, onDesk, target, ofOurs] = await Promise.all([
      world.api.routes(),
      world.newOnDesk(),
      world.newOnDesk(),
      world.newCase('lead'),
    ]);
    return new Trial(world, routes, onDesk, ofOurs, {
      agencyId: 'so-nong-nghiep-va-moi-truong',
      supportId: 'so-xay-dung',
      fieldCode: 'moi-truong',
      noticeVersion: world.noticeVersion,
      unit: 'Phòng Môi trường',
      intoReportId: target.id,
    });
  }

  get api(): Api {
    return this.world.api;
  }

  get withBody(): ApiRoute[] {
    return this.routes.filter(({ body }) => body !== undefined);
  }

  get posting(): ApiRoute[] {
    return this.routes.filter(({ method }) => method === 'POST' || method === 'PUT');
  }

  get withId(): ApiRoute[] {
    return this.routes.filter(({ path }) => path.includes('{'));
  }

  usual({ path }: ApiRoute): Receipt {
    return path.includes('/cases/') ? this.ofOurs : this.onDesk;
  }

  /** A request of somebody who may, or of `caller`, that lacks nothing but its body. */
  async ready(route: ApiRoute, report: Receipt, caller: Caller = whoMay(route), version?: string): Promise<Request> {
    const isStep = route.method === 'POST' && route.path.includes('/cases/');
    const isChange = route.method === 'PUT';
    return {
      cookie: this.world.cookieOf(caller),
      headers: {
        ...(route.path.includes('{code}') && { authorization: `Bearer ${report.secret}` }),
        ...(isStep && { 'if-match': version ?? (await this.world.versionOf(report.id)) }),
        ...(isChange && { 'if-match': '"1"' }),
      },
    };
  }

  /** A new report that is where the route can be taken. */
  async readyFor({ path }: ApiRoute): Promise<Receipt> {
    const step = lastPart(path);
    const steps = stepsBefore[step] ?? [];
    const report = await this.newReportFor(path, step, steps.length > 0);
    if (step === 'undo') await this.take('{reportId}/dispatch', report, { undoSeconds: 60 });
    if (step.startsWith('return-')) await this.world.passReturnWindow(report.id);
    for (const name of steps) await this.take(name, report);
    return report;
  }

  private newReportFor(path: string, step: string, hasSteps: boolean): Promise<Receipt> {
    if (step === 'review' || step === 'dispatch-review') return this.world.newByMachine();
    const isCase = path.includes('/cases/') || hasSteps;
    return isCase ? this.world.newCase(step === 'parts' ? 'support' : 'lead') : this.world.newOnDesk();
  }

  /** What the route takes about this report. */
  async bodyFor({ path, body }: ApiRoute, { id }: Receipt): Promise<Record<string, unknown> | undefined> {
    const extensionId = lastPart(path) === 'extension-decision' ? await this.world.askedExtension(id) : undefined;
    return body && validBody(body, { ...this.known, ...(extensionId && { extensionId }) });
  }

  /** A step before the one that is tried, by the end of its path. */
  private async take(name: string, report: Receipt, more: object = {}): Promise<void> {
    const step = this.routes.find((route) => route.path.endsWith(name) && route.method === 'POST')!;
    const request = { ...(await this.ready(step, report)), body: { ...(await this.bodyFor(step, report)), ...more } };
    const { status, text } = await this.send(step, report, request);
    if (status >= 300) throw new Error(`${step.name}, before what is tried: ${status} ${text}`);
    await this.world.allHeard();
  }

  send(route: ApiRoute, report: Receipt, request: Request): Promise<Answer> {
    return this.api.request(route.method, addressOf(route, report), request);
  }

  /** What `make` thinks of for each route. */
  async attempts(
    routes: readonly ApiRoute[],
    make: (route: ApiRoute, ready: Request) => Omit<Attempt, 'route'>[],
  ): Promise<Attempt[]> {
    const made = await eachAtOnce(routes, most, async (route) => {
      const ready = await this.ready(route, this.usual(route));
      return make(route, ready).map((attempt) => ({ route, ...attempt }));
    });
    return made.flat();
  }

  /** Sends each, every other one in English, and tells what came back otherwise than it should. */
  async faultsOf(attempts: readonly Attempt[]): Promise<string[]> {
    const found = await eachAtOnce(attempts, most, async ({ what, route, request, path, expected }, index) => {
      const language = index % 2 === 0 ? 'vi' : 'en';
      const headers = { ...request.headers, ...(language === 'en' && { 'accept-language': 'en-GB,en;q=0.8' }) };
      const address = path ?? addressOf(route, this.usual(route));
      const answer = await this.api.request(route.method, address, { ...request, headers });
      const fault = faultOf(answer, { ...expected, language });
      return fault && `${route.name}, ${what}: ${fault}`;
    });
    return found.filter((fault) => fault !== undefined);
  }
}

/** What must have happened to a case before a route can be taken, by the last part of its path. */
const accepted = ['{id}/accept'];
const answered = [...accepted, '{id}/answer'];
const closed = [...answered, '{id}/approval'];
const stepsBefore: Record<string, string[]> = {
  answer: accepted,
  assignment: accepted,
  'extension-request': accepted,
  'forward-outside': accepted,
  'information-request': accepted,
  progress: accepted,
  'extension-decision': [...accepted, '{id}/extension-request'],
  'return-decision': [...accepted, '{id}/return-request'],
  resume: [...accepted, '{id}/information-request'],
  approval: answered,
  'sent-back': answered,
  rating: closed,
  review: ['{code}/dispatch-review'],
  reopening: closed,
  reopen: [...closed, '{code}/reopening'],
  'decline-reopening': [...closed, '{code}/reopening'],
};

const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1);

export function addressOf({ path }: ApiRoute, report: Receipt): string {
  return path
    .replace('{code}', report.code)
    .replace('{reportId}', report.id)
    .replace('{fieldCode}', 'moi-truong')
    .replace('{sampleId}', '0'.repeat(32))
    .replace('{measure}', 'timely-dispatch')
    .replace('{id}', path.includes('/notices/') ? randomUUID() : report.id);
}

function whoMay({ name }: ApiRoute): Caller {
  const access = accessMatrix[name] ?? [];
  const callers: readonly Caller[] = 'lead' in access ? [...access.lead, ...access.support] : access;
  return callers[0] ?? 'citizen';
}
