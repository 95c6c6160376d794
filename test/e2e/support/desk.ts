import { randomUUID } from 'node:crypto';
import type { Case, MeasuredCase, Receipt, Report, TriageItem } from '#api';
import { waitFor } from '#testing';
import { CitizenClient, type ReportToSend } from '../../../tools/client/citizen.js';
import { StaffClient } from '../../../tools/client/staff.js';
import type { Product } from '../../../tools/launcher/product.js';

const day = 24 * 3_600_000;
const people = ['dieuphoi', 'giamsat', 'quantri', 'canbo.vinhyen', 'lanhdao.vinhyen', 'daumoi.moitruong'] as const;
export type Person = (typeof people)[number];

/** It says nothing of what it is about. */
export const doubtfulText = 'Việc tôi nói lần trước đến nay vẫn chưa thấy ai trả lời';

/** Citizens and staff of a running product, and what they see of a report. */
export class Desk {
  private constructor(
    private readonly citizen: CitizenClient,
    private readonly staff: ReadonlyMap<string, StaffClient>,
  ) {}

  static async open({ url, secrets }: Product): Promise<Desk> {
    const signIn = async (name: Person) => [name, await StaffClient.signIn(url, name, secrets.demoPassword)] as const;
    return new Desk(new CitizenClient(url), new Map(await Promise.all(people.map(signIn))));
  }

  as(person: Person): StaffClient {
    return this.staff.get(person)!;
  }

  /** A report that the machine leaves to a person. */
  async reportAtDesk(text = doubtfulText, key: string = randomUUID(), communeCode = '08707'): Promise<Receipt> {
    const report = await this.send({ text, location: { communeCode } }, key);
    await this.until(report, 'waiting');
    return report;
  }

  send(report: ReportToSend, key: string = randomUUID()): Promise<Receipt> {
    return this.citizen.send(report, key);
  }

  read(report: Pick<Receipt, 'code' | 'secret'>): Promise<Report> {
    return this.citizen.read(report);
  }

  /** What a reporter still does with a report. */
  askAs<T>(report: Pick<Receipt, 'code' | 'secret'>, what: string, body: object = {}): Promise<T> {
    return this.citizen.act(report, what, body);
  }

  async item(id: string): Promise<TriageItem | undefined> {
    const { items } = await this.as('giamsat').get<{ items: TriageItem[] }>(`/api/v1/triage?report=${id}`);
    return items[0];
  }

  /** Waits until a report stands so with routing. */
  until({ id }: Pick<Receipt, 'id'>, state: string): Promise<TriageItem> {
    return waitFor(
      async () => {
        const item = await this.item(id);
        return item?.state === state ? item : undefined;
      },
      { what: `report ${id} to be ${state}`, every: 50 },
    );
  }

  decide<T>(step: string, id: string, body: object, by: Person = 'dieuphoi'): Promise<T> {
    return this.as(by).post(`/api/v1/triage/${id}/${step}`, body, { 'idempotency-key': randomUUID() });
  }

  /** Gives a report to an agency, and waits until that has it. */
  async dispatch(
    id: string,
    agencyId: string,
    more: { by?: Person; undoSeconds?: number; supportIds?: string[] } = {},
  ): Promise<Case> {
    const { by = 'dieuphoi', ...rest } = more;
    const choice = { agencyId, fieldCode: 'moi-truong', reason: 'Đúng thẩm quyền', ...rest };
    await this.decide(by === 'giamsat' ? 'rule' : 'dispatch', id, choice, by);
    return this.caseOf(id, agencyId);
  }

  /** The case, once it is with that agency. */
  caseOf(id: string, agencyId: string, status?: string): Promise<Case> {
    return waitFor(
      async () => {
        const seen = await this.readCase(id);
        const there = seen.agencyId === agencyId && seen.status !== 'awaiting-triage';
        return there && (status === undefined || seen.status === status) ? seen : undefined;
      },
      { what: `report ${id} with ${agencyId}`, every: 50 },
    );
  }

  readCase(id: string): Promise<Case> {
    return this.as('giamsat').get(`/api/v1/cases/${id}`);
  }

  /** The lines of some reports in the list behind a figure of these days. */
  async behind(measure: string, ids: readonly string[]): Promise<MeasuredCase[]> {
    const date = (time: number) => new Date(time).toISOString().slice(0, 10);
    const period = `from=${date(Date.now() - day)}&to=${date(Date.now() + day)}`;
    const path = `/api/v1/measures/${measure}/cases?${period}&limit=100`;
    const { items } = await this.as('giamsat').get<{ items: MeasuredCase[] }>(path);
    return items.filter(({ id }) => ids.includes(id)).reverse();
  }
}
