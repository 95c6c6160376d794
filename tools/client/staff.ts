import type { Case } from '#api';
import { ProblemAnswer } from './citizen.js';

/** A member of staff's side of the product over HTTP. */
export class StaffClient {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signIn(url: string, username: string, password: string): Promise<StaffClient> {
    const response = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    const body = (await response.json()) as ProblemAnswer['problem'];
    if (!response.ok || !cookie) throw new ProblemAnswer(response.status, body);
    return new StaffClient(url, cookie);
  }

  get<T>(path: string): Promise<T> {
    return this.request('GET', path);
  }

  post<T>(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<T> {
    return this.request('POST', path, body, headers);
  }

  /** As the version that was seen. */
  put<T>(path: string, body: object, version: number): Promise<T> {
    return this.request('PUT', path, body, { 'if-match': `"${version}"` });
  }

  readCase(id: string): Promise<Case> {
    return this.get(`/api/v1/cases/${id}`);
  }

  /** One step of the handling, on the newest version of the case. */
  async act(id: string, action: string, body: object = {}): Promise<Case> {
    const { version } = await this.readCase(id);
    return this.post(`/api/v1/cases/${id}/${action}`, body, { 'if-match': `"${version}"` });
  }

  private async request<T>(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const response = await fetch(this.url + path, {
      method,
      headers: { cookie: this.cookie, ...(body && { 'content-type': 'application/json' }), ...headers },
      body: body && JSON.stringify(body),
    });
    const answer: unknown = await response.json().catch(() => ({}));
    if (!response.ok) throw new ProblemAnswer(response.status, answer as ProblemAnswer['problem']);
    return answer as T;
  }
}
