import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { loadSeeds } from '../../seeds/load.js';
import { faultsOfExchange } from './documented.js';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** The policy of the gateway for the citizen's app. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; manifest-src 'self'; worker-src 'self' blob:; form-action 'self'; base-uri 'none'";

const promise = { dispatchBy: '2026-11-26T04:30:00.000Z', answerBy: '2026-12-02T09:30:00.000Z' };

export const code = 'PA-7K2M-0QXD-91TB';
export const secret = 'c2VjcmV0LW9mLWEtcmVwb3J0';

const refusal = {
  at: '2026-11-25T04:00:00.000Z',
  type: 'refused',
  title: { vi: 'Không tiếp nhận: việc xảy ra ở tỉnh khác', en: 'Not accepted: it happened in another province' },
  detail: 'Cầu này thuộc Hà Nội.',
  procedure: { vi: 'Gọi 1022 tại nơi đó.', en: 'Call 1022 there.' },
};

/** The built app with as much of the interface behind it as its pages ask for; remembers what was sent. */
export class CitizenServer {
  readonly received: { path: string; key: string; body: Record<string, unknown> }[] = [];
  /** What the app sent and what it was answered that docs/openapi.json does not say. */
  readonly faults: string[] = [];
  /** Answers of 503 still to give to reports. */
  failures = 0;
  mayDo = ['supplement', 'withdraw'];
  status = 'in-progress';
  private readonly server: Server;

  constructor(private readonly folder: string) {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith('/api/v1/')) return this.sendFile(pathname, response);
    const path = pathname.slice('/api/v1'.length);
    const method = request.method ?? 'GET';
    const body = method === 'POST' ? (JSON.parse(await text(request)) as Record<string, unknown>) : undefined;
    const say = (status: number, answer: object) => {
      const documented = pathname.replace(/PA-[^/]+/, '{code}');
      this.faults.push(...faultsOfExchange({ method, path: documented, sent: body, status, answer }));
      sendJson(response, status, answer);
    };
    if (path === '/reports' && this.failures > 0) {
      this.failures -= 1;
      return say(503, problem(503, 'temporarily-unavailable', 'Đang bận.'));
    }
    if (body && path !== '/reports/preview') {
      this.received.push({ path, key: String(request.headers['idempotency-key']), body });
    }
    const own = request.headers.authorization === `Bearer ${secret}`;
    const found = this.answers(own)[path];
    if (!found) return say(404, { ...problem(404, 'not-found', 'Không có.'), suggestion: code });
    say(body && path !== '/reports/preview' ? 201 : 200, found);
  }

  private answers(own: boolean): Record<string, object> {
    const { fields, places } = loadSeeds();
    const receivedAt = '2026-11-25T03:00:00.000Z';
    return {
      '/fields': {
        items: fields.map(({ name, nameEn = null, parentCode = null, ...field }) => ({
          code: field.code,
          name,
          nameEn,
          parentCode,
        })),
      },
      '/places': {
        items: places
          .filter((place) => place.inUse)
          .map(({ name, kind, lat, lng, inUse, formerUnits, ...place }) => ({
            ...{ code: place.code, name, kind, lat, lng, inUse },
            formerUnits: formerUnits.map((unit) => unit.name),
          })),
      },
      '/notice': { version: '2026-01', text: 'Phản ánh của bạn được tiếp nhận, phân loại và chuyển đi.' },
      '/reports/preview': {
        fields: [{ code: 'ha-tang-do-thi', confidence: 0.9 }],
        flags: ['emergency'],
        place: { doubt: 1 },
        maskedText: 'Đèn đường hỏng, gọi [số điện thoại]',
        similar: [],
        promise,
      },
      '/reports': {
        id: '0192f0c1-7a5e-7c3d-9b1f-2f5a6c7d8e9f',
        code,
        secret,
        kind: 'hien-truong',
        promise,
        receivedAt,
        notes: [],
      },
      [`/reports/${code}`]: {
        code,
        status: this.status,
        kind: 'hien-truong',
        receivedAt,
        fieldCode: 'ha-tang-do-thi',
        placeCode: '08707',
        holder: { agencyId: 'ubnd-08707', name: 'UBND phường Vĩnh Yên' },
        promise,
        supports: 0,
        ...(own && this.ownPart(receivedAt)),
      },
      [`/reports/${code}/supplements`]: { supplementNo: 1, supplementedAt: receivedAt },
      [`/reports/${code}/rating`]: { score: 3, ratedAt: receivedAt },
      [`/reports/${code}/withdrawal`]: { requestId: 'w-1', requestedAt: receivedAt },
      [`/reports/${code}/reopening`]: { requestId: 'o-1', requestedAt: receivedAt },
    };
  }

  private ownPart(receivedAt: string): object {
    return {
      text: 'Đèn đường hỏng, gọi [số điện thoại]',
      timeline: [
        { at: receivedAt, type: 'received', title: { vi: 'Đã gửi phản ánh', en: 'Report sent' } },
        ...(this.status === 'refused' ? [refusal] : []),
      ],
      ...(this.status === 'closed' && {
        answer: { outcome: 'fixed', text: 'Đã thay bóng đèn.', answeredAt: receivedAt },
      }),
      questions: [{ requestId: 'q-1', question: 'Cột số mấy?', askedAt: receivedAt, answered: false }],
      mayDo: this.mayDo,
    };
  }

  private sendFile(pathname: string, response: ServerResponse): void {
    const name = extname(pathname) === '' ? '/index.html' : pathname;
    const headers = { 'content-type': types[extname(name)] ?? 'application/octet-stream' };
    try {
      const body = readFileSync(join(this.folder, name));
      response.writeHead(200, { ...headers, 'content-security-policy': policy }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  }
}

function problem(status: number, problemCode: string, detail: string): object {
  return { type: `urn:dieuphoi:problem:${problemCode}`, code: problemCode, status, title: detail, detail };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
