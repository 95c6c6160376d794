import type { paths, Problem, Receipt, Report } from '#api';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';

/** Without what every report must name: the version of the notice. */
export type ReportToSend = Omit<
  paths['/api/v1/reports']['post']['requestBody']['content']['application/json'],
  'noticeVersion'
>;

/** What the product answered instead of what was asked for. */
export class ProblemAnswer extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
  ) {
    super(`${status} ${problem.code ?? ''}: ${problem.detail ?? ''}`);
  }
}

interface CitizenRequest {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** A citizen's side of the product over HTTP, patient with a busy or absent server. */
export class CitizenClient {
  private notice?: Promise<string>;
  // Half of what the global fetch costs, which counts where thousands are sent from the machine that takes them in.
  private readonly connections = new Agent({ headersTimeout: 30_000, bodyTimeout: 30_000 });

  constructor(
    private readonly url: string,
    /** Milliseconds for which a request is tried again. */
    private readonly patience = 120_000,
  ) {}

  /** Sends a report; the same key gives the same report, however often it is tried. */
  async send(report: ReportToSend, key: string): Promise<Receipt> {
    this.notice ??= this.request<{ version: string }>('/api/v1/notice').then(({ version }) => version);
    return this.request('/api/v1/reports', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ ...report, noticeVersion: await this.notice }),
    });
  }

  /** The reporter's own view. */
  read({ code, secret }: Pick<Receipt, 'code' | 'secret'>): Promise<Report> {
    return this.request(`/api/v1/reports/${code}`, { headers: { authorization: `Bearer ${secret}` } });
  }

  /** What a reporter may still do: `what` is the last part of the path. */
  act<T>({ code, secret }: Pick<Receipt, 'code' | 'secret'>, what: string, body: object): Promise<T> {
    return this.request(`/api/v1/reports/${code}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify(body),
    });
  }

  /** 429, 503, other errors of the server and a broken connection are tried again, as Retry-After says. */
  private async request<T>(path: string, init: CitizenRequest = {}): Promise<T> {
    const end = Date.now() + this.patience;
    for (let wait = 100; ; wait = Math.min(wait * 2, 5_000)) {
      let failure: unknown;
      let pause = wait;
      try {
        const response = await request(this.url + path, { ...init, dispatcher: this.connections });
        const { statusCode, headers } = response;
        if (statusCode < 300) return (await response.body.json()) as T;
        const body: unknown = await response.body.json().catch(() => ({}));
        failure = new ProblemAnswer(statusCode, body as ProblemAnswer['problem']);
        if (statusCode !== 429 && statusCode < 500) throw failure;
        pause = Math.max(pause, Number(headers['retry-after'] ?? 0) * 1_000);
      } catch (error) {
        if (error === failure) throw error;
        failure = error;
      }
      if (Date.now() + pause > end) throw failure;
      await sleep(pause * (0.5 + Math.random() / 2));
    }
  }
}
