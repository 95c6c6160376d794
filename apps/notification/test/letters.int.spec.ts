import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailServer, submittedEvent, testEvent, waitFor } from '#testing';
import { answered, dispatched, overdue } from './events.js';
import { NotificationBed } from './notification-bed.js';

describe('letters to reporters', () => {
  let mail: MailServer;
  let bed: NotificationBed;
  beforeAll(async () => {
    mail = await MailServer.start();
    bed = await NotificationBed.start({ SMTP_URL: mail.url, SMTP_PATIENCE: '1500' });
  });
  beforeEach(() => {
    mail.received.length = 0;
  });
  afterAll(async () => {
    await bed.stop();
    await mail.stop();
  });

  const hear = async (id: string) => {
    bed.intake.addresses.set(id, `${id}@example.vn`);
    await bed.hear(submittedEvent(id));
  };

  it('go to the address that intake tells at that moment, with code and link, and are not stored', async () => {
    await hear('r1');
    await bed.letterIn('r1', 'sent');
    expect(mail.received).toHaveLength(1);
    const [{ to, content }] = mail.received as [{ to: string; content: string }];
    expect(to).toBe('r1@example.vn');
    expect(content).toContain('Auto-Submitted: auto-generated');
    expect(decoded(content)).toContain('https://phananh.example.vn/pa/PA-r1');
    expect(decoded(content)).toContain('Mã phản ánh: PA-r1');
    const [row] = await bed.database.query<{ all: string }>(
      `select string_agg(d::text, ' ') as all from notification.delivery d`,
    );
    expect(row!.all).not.toContain('example.vn');
  });

  it('are sent once for events that come twice, also in one chunk', async () => {
    bed.intake.addresses.set('r2', 'r2@example.vn');
    const events = [
      submittedEvent('r2'),
      dispatched('r2', 1, 'so-xay-dung'),
      overdue('r2', 'so-xay-dung'),
      answered('r2', 'approved'),
    ];
    await Promise.all([bed.hear(...events, ...events), bed.hear(...events)]);
    await bed.hear(...events);
    await bed.letterIn('r2', 'sent');
    const rows = await bed.deliveries('r2');
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['answered', 'dispatched', 'overdue', 'received']);
    await waitFor(async () => (await bed.deliveries('r2')).every(({ state }) => state === 'sent'));
    expect(mail.received).toHaveLength(4);
  });

  it('tell whoever was merged that they were, and of the answer, by way of others too', async () => {
    const [root, first, second] = ['m-root', 'm-first', 'm-second'];
    const merged = (id: string, intoReportId: string) =>
      testEvent('vn.dieuphoi.dispatch.merged', id, { intoReportId, mergedAt: new Date().toISOString(), by: 'd' });
    for (const id of [root, first, second]) bed.intake.addresses.set(id, `${id}@example.vn`);
    await bed.hear(submittedEvent(root), submittedEvent(first), submittedEvent(second), merged(second, first));
    const ending = [merged(first, root), dispatched(root, 1, 'so-xay-dung'), answered(root, 'approved')];
    await bed.hear(...ending);
    await bed.hear(...ending);
    for (const id of [first, second]) {
      const kinds = (await bed.deliveries(id)).map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(['answered', 'merged', 'received']);
    }
    await waitFor(() => mail.received.filter(({ to }) => to === `${second}@example.vn`).length === 3);
    const letters = mail.received.filter(({ to }) => to === `${second}@example.vn`);
    for (const { content } of letters) expect(decoded(content)).toContain(`PA-${second}`);
  });

  it('wait and go when the server says "later", with no second copy', async () => {
    mail.plan.push({ code: 451 });
    await hear('r3');
    const waiting = await bed.letterIn('r3', 'pending', 1);
    expect(waiting.outcome).toBe('smtp-451');
    expect(mail.received).toEqual([]);
    await bed.passTime('r3');
    expect(await bed.letterIn('r3', 'sent')).toMatchObject({ tries: 2, repeated: false });
    expect(mail.received).toHaveLength(1);
  });

  it('end when the server refuses, with its number and not its words', async () => {
    mail.plan.push({ code: 550 });
    await hear('r4');
    expect(await bed.letterIn('r4', 'failed')).toMatchObject({ outcome: 'smtp-550', tries: 1 });
  });

  it('are repeated once, and marked, when the server took the text and hung up', async () => {
    mail.plan.push('hang-up', 'hang-up');
    await hear('r5');
    expect(await bed.letterIn('r5', 'unknown', 1)).toMatchObject({ repeated: false });
    await bed.passTime('r5');
    expect(await bed.letterIn('r5', 'unknown', 2)).toMatchObject({ repeated: true });
    await bed.passTime('r5');
    await hear('r5b');
    await bed.letterIn('r5b', 'sent');
    const copies = mail.received.filter(({ to }) => to === 'r5@example.vn');
    expect(copies).toHaveLength(2);
    expect(copies.map(({ content }) => /X-Dieuphoi-Repeated: yes/i.test(content))).toEqual([false, true]);
    expect(new Set(copies.map(({ content }) => /message-id: (.*)/i.exec(content)![1])).size).toBe(1);
  });

  it('have an unknown outcome when the server never answers', async () => {
    mail.plan.push('silence');
    await hear('r6');
    expect(await bed.letterIn('r6', 'unknown')).toMatchObject({ outcome: 'etimedout' });
  });

  it('are sent once by a slow server', async () => {
    let accept = () => undefined as void;
    mail.plan.push({ after: new Promise<void>((resolve) => (accept = resolve)) });
    await hear('r7');
    await bed.letterIn('r7', 'sending');
    await bed.hear(submittedEvent('r7-other', { consent: noConsent }));
    accept();
    expect(await bed.letterIn('r7', 'sent')).toMatchObject({ tries: 1 });
    expect(mail.received.filter(({ to }) => to === 'r7@example.vn')).toHaveLength(1);
  });

  it('that a sender left behind in mid-sending are repeated once', async () => {
    await hear('r8');
    await bed.letterIn('r8', 'sent');
    await bed.database.query(
      `update notification.delivery set state = 'sending', lease_until = now() - interval '1 second' where report_id = 'r8'`,
    );
    await bed.passTime('r8');
    expect(await bed.letterIn('r8', 'sent')).toMatchObject({ repeated: true, tries: 2 });
  });

  it('wait for an intake that is away, and end when it knows no address', async () => {
    bed.intake.status = 503;
    await hear('r9');
    expect(await bed.letterIn('r9', 'pending', 1)).toMatchObject({ outcome: 'intake-503' });
    bed.intake.status = 200;
    await bed.passTime('r9');
    await bed.letterIn('r9', 'sent');
    await bed.hear(submittedEvent('r10'));
    expect(await bed.letterIn('r10', 'failed')).toMatchObject({ outcome: 'no-address' });
  });

  it('go only to who asked for them', async () => {
    await bed.hear(
      submittedEvent('r11', { consent: noConsent }),
      submittedEvent('r12', { contactChannels: ['phone'] }),
      submittedEvent('r13', { test: true }),
    );
    for (const id of ['r11', 'r12', 'r13']) expect(await bed.deliveries(id)).toEqual([]);
  });

  it('about old events are recorded as stale and not sent', async () => {
    bed.intake.addresses.set('r14', 'r14@example.vn');
    await bed.hear(submittedEvent('r14', {}, { time: new Date(Date.now() - 49 * 3_600_000).toISOString() }));
    await bed.letterIn('r14', 'stale');
    expect(bed.intake.asked).not.toContain('r14');
  });
});

describe('without a mail server', () => {
  it('letters are recorded as switched off', async () => {
    const bed = await NotificationBed.start();
    try {
      await bed.hear(submittedEvent('r1'));
      expect(await bed.deliveries('r1')).toMatchObject([{ kind: 'received', state: 'off' }]);
    } finally {
      await bed.stop();
    }
  });
});

const noConsent = { publish: false, shareContact: false, notify: false, photoLocation: false };

/** The text of a mail in quoted-printable or base64. */
function decoded(content: string): string {
  const body = content.slice(content.indexOf('\r\n\r\n') + 4);
  if (/base64/i.test(content)) return Buffer.from(body, 'base64').toString();
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`);
  return bytes.replace(/(%[0-9A-F]{2})+/g, (text) => decodeURIComponent(text));
}
