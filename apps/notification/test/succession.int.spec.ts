import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '#contracts';
import type { Actor } from '#persistence';
import { MailServer, submittedEvent, testEvent, waitFor } from '#testing';
import { TellSuccessors } from '../src/succession/application/tell-successors.js';
import { account, dispatched } from './events.js';
import { NotificationBed } from './notification-bed.js';

const withEmail = (staff: AnyEvent, email: string) => ({ ...staff, data: { ...staff.data, email } }) as AnyEvent;
const transferred = (reportId: string, from: string | undefined, to: string) =>
  testEvent('vn.dieuphoi.case.transferred', reportId, {
    ...{ dispatchNo: 1, handlingNo: 1, agencyId: to, supportIds: [], transferredAt: '2026-07-01T00:00:00Z' },
    ...(from !== undefined && { fromAgencyId: from }),
  });

describe('whoever takes over from an agency that has ended', () => {
  let mail: MailServer;
  let bed: NotificationBed;
  beforeAll(async () => {
    mail = await MailServer.start();
    bed = await NotificationBed.start({ SMTP_URL: mail.url });
    await bed.hearStaff(
      withEmail(account('focal', 'focal-point', 'moi'), 'daumoi@example.vn'),
      account('second', 'focal-point', 'moi'),
      account('officer', 'officer', 'moi'),
      account('elsewhere', 'focal-point', 'khac'),
    );
    const ids = ['s1', 's2', 's3'];
    await bed.hear(...ids.flatMap((id) => [submittedEvent(id, { contactChannels: [] }), dispatched(id, 1, 'cu')]));
  });
  afterAll(async () => {
    await bed.stop();
    await mail.stop();
  });

  const sweep = async () => {
    while ((await bed.app.get(TellSuccessors, { strict: false }).run()) > 0);
  };
  const passTime = () =>
    bed.database.query(`update notification.taken_over_case set heard_at = heard_at - interval '1 minute'`);
  const told = async () =>
    (await bed.deliveries('')).map(({ kind, channel, recipient }) => `${kind} ${channel} ${recipient}`).sort();
  const noticesOf = async (id: string) => {
    const actor: Actor = { kind: 'staff', id, roles: ['focal-point'], agencyId: 'moi' };
    const { items } = (await bed.get('/api/v1/notices', actor)).json<{ items: { text: { vi: string } }[] }>();
    return items.map(({ text }) => text.vi);
  };

  it('is not told while cases are still coming', async () => {
    await bed.hear(
      transferred('s1', 'cu', 'moi'),
      transferred('s2', 'cu', 'moi'),
      transferred('s3', undefined, 'khac'),
    );
    await bed.hear(transferred('s1', 'cu', 'moi'));
    await sweep();
    expect(await told()).toEqual([]);
  });

  it('hears at the desk and by mail how many came, once and not per case', async () => {
    await passTime();
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await told()).toEqual(['taken-over email focal', 'taken-over in-app focal', 'taken-over in-app second']);
    const sentence = '2 hồ sơ đang xử lý được chuyển đến từ cu do sắp xếp cơ quan.';
    expect(await noticesOf('second')).toEqual([sentence]);
    await waitFor(() => mail.received.length > 0, { what: 'the letter' });
    expect(mail.received.map(({ to }) => to)).toEqual(['daumoi@example.vn']);

    await bed.hear(transferred('s3', 'cu', 'moi'));
    await passTime();
    await sweep();
    expect(await told()).toHaveLength(3);
  });

  it('is told when it has a focal point', async () => {
    await bed.hear(transferred('s1', 'moi', 'sau'));
    await passTime();
    await sweep();
    expect(await told()).toHaveLength(3);
    await bed.hearStaff(account('last', 'focal-point', 'sau'));
    await sweep();
    expect(await told()).toContain('taken-over in-app last');
  });
});
