import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { waitFor } from '#testing';
import type { Publication, Receipt } from '#api';
import { World } from '../e2e/support/world.js';
import { type Bus, TestProduct } from '../support/test-product.js';
import { openBrowser } from './open-browser.js';
import { buildWeb, desktop, signIn, visit, type Visitor } from './visitor.js';

/** The machine gives it to the agency of officer and head. */
export const pollution =
  'Nhà máy xả thải ra sông, nước thải công nghiệp đen ngòm bốc mùi hôi thối, cá chết hàng loạt, ô nhiễm nguồn nước';

/** The machine leaves it to a person. */
export const doubtful = 'Mong cơ quan xem xét giải quyết việc này cho bà con trong xóm';

/** The whole product, the world behind its door, and people with browsers of their own in front of it. */
export class Scene {
  private readonly visitors: Visitor[] = [];

  private constructor(
    readonly product: TestProduct,
    readonly world: World,
    private readonly browser: Browser,
  ) {}

  static async start(bus: Bus = 'postgres'): Promise<Scene> {
    buildWeb();
    const [product, browser] = await Promise.all([TestProduct.start(bus), openBrowser()]);
    return new Scene(product, await World.open(product.product), browser);
  }

  get url(): string {
    return this.product.url;
  }

  /** What scripts and consoles of all visitors complained about. */
  get complaints(): string[] {
    return this.visitors.flatMap(({ complaints }) => complaints);
  }

  /** Somebody who is not signed in. */
  async visit(size = desktop): Promise<Visitor> {
    const visitor = await visit(this.browser, size);
    this.visitors.push(visitor);
    return visitor;
  }

  /** A member of staff at a page of the desk. */
  async sitDown(username: string, path?: string, size = desktop): Promise<Page> {
    const { page } = await this.visit(size);
    await signIn(page, this.product, username);
    if (path) await page.goto(this.url + path);
    return page;
  }

  async send(text: string, more: object = {}): Promise<Receipt> {
    const { api, noticeVersion } = this.world;
    const body = { text, location: { communeCode: '08707' }, noticeVersion, ...more };
    const answer = await api.post('/api/v1/reports', body, { headers: { 'idempotency-key': randomUUID() } });
    if (answer.status !== 201) throw new Error(`No report was taken: ${answer.text}`);
    return answer.body as unknown as Receipt;
  }

  /** A report that the machine leaves to a person, at the desk. */
  async atTheDesk(text: string, more?: object): Promise<Receipt> {
    const report = await this.send(text, more);
    await this.comesTo(report, 'waiting');
    return report;
  }

  /** How a report stands with routing. */
  async stateOf({ id }: Receipt): Promise<string | undefined> {
    const { api } = this.world;
    const answer = await api.get(`/api/v1/triage?report=${id}`, { cookie: this.world.cookieOf('supervisor') });
    return (answer.body.items as { state: string }[])[0]?.state;
  }

  async comesTo(report: Receipt, state: string): Promise<void> {
    await waitFor(async () => (await this.stateOf(report)) === state, { what: state, every: 100 });
  }

  async publications(state: Publication['state']): Promise<Publication[]> {
    const cookie = this.world.cookieOf('publisher');
    return (await this.world.api.get(`/api/v1/publications?state=${state}`, { cookie })).body.items as Publication[];
  }

  /** A report that waits for the publisher. */
  async toPublish(text: string, location: object): Promise<Receipt> {
    const report = await this.send(text, { location, consent: { publish: true } });
    const waits = async () => (await this.publications('waiting')).some(({ reportId }) => reportId === report.id);
    await waitFor(waits, { what: 'the report at the publisher', every: 100 });
    return report;
  }

  /** What the machine dispatched until now is sampled, as if that had been last week. */
  async drawSample(): Promise<void> {
    const { admin } = this.world;
    await admin.query(`update routing.dispatch set decided_at = decided_at - interval '7 days'`);
    await admin.query('delete from routing.sampled_week');
    const drawn = async () => (await admin.query('select from routing.blind_sample')).rowCount;
    await waitFor(drawn, { what: 'the draw', every: 100 });
  }

  /** Everybody closes their browser. */
  async leave(): Promise<void> {
    await Promise.all(this.visitors.map(({ context }) => context.close()));
  }

  async stop(): Promise<void> {
    await this.world.admin.end();
    await this.browser.close();
    await this.product.stop();
  }
}
