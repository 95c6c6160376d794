import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { waitFor } from '#testing';
import { Scene } from './scene.js';
import { button, faultsOf, phone, picture, unsaid } from './visitor.js';

const text = 'Đèn đường trước nhà bà Tư số 18 Chùa Hà hỏng từ tuần trước, buổi tối rất tối.';

/** Some 400 m from one another: of two reports of one matter the second would wait for a dispatcher. */
const places = [21.3051, 21.3011, 21.2971, 21.2931].map((lat) => ({ lat, lng: 105.6011, communeCode: '08707' }));
const [hidden, refused, inVi, inEn] = places as [object, object, { lat: number }, { lat: number }];

const words = {
  vi: { support: 'Tôi cũng gặp', follow: 'Theo dõi phản ánh này', sendAnyway: 'Vẫn gửi phản ánh của tôi' },
  en: { support: 'I have the same problem', follow: 'Follow this report', sendAnyway: 'Send my report anyway' },
};

describe('publication', () => {
  let scene: Scene;
  let publisher: Page;

  beforeAll(async () => {
    scene = await Scene.start();
    publisher = await scene.sitDown('duyet');
  }, 120_000);
  afterAll(() => scene?.stop());

  it('hides more, publishes, and ends with the consent', async () => {
    const report = await scene.toPublish(text, hidden);
    await publisher.goto(`${scene.url}/desk/publications`);
    const card = publisher.getByRole('article', { name: report.code });
    const area = card.getByLabel('Nội dung đã che thông tin cá nhân');
    await area.waitFor();
    await area.evaluate(
      (element: HTMLTextAreaElement, at) => element.setSelectionRange(at, at + 'bà Tư'.length),
      text.indexOf('bà Tư'),
    );
    await button(card, 'Che phần đang chọn').click();
    await card.getByText('Đèn đường trước nhà [đã che] số 18').waitFor();
    await picture(publisher, 'publication');
    expect(await faultsOf(publisher)).toEqual([]);
    expect(await unsaid(publisher, 'vi')).toEqual([]);
    await button(card, 'Công khai').click();
    await publisher.getByText(`Đã công khai ${report.code}.`).waitFor();
    expect((await scene.publications('published'))[0]!.publicText).toBe(text.replace('bà Tư', '[đã che]'));

    const { page } = await scene.visit(phone);
    await page.goto(`${scene.url}/pa/${report.code}#s=${report.secret}`);
    await page.getByRole('button', { name: 'Không đồng ý công khai nữa' }).click();
    await waitFor(async () => (await scene.publications('published')).length === 0, { what: 'the end', every: 100 });
    await page.getByRole('button', { name: 'Không đồng ý công khai nữa' }).waitFor({ state: 'hidden' });
  });

  it('is refused with a reason', async () => {
    const report = await scene.toPublish(text, refused);
    await publisher.goto(`${scene.url}/desk/publications`);
    const card = publisher.getByRole('article', { name: report.code });
    await button(card, 'Không công khai').click();
    const form = publisher.getByRole('dialog');
    await form.getByLabel('Lý do').fill('Nội dung chưa rõ');
    await button(form, 'Không công khai').click();
    await publisher.getByText(`${report.code} không công khai.`).waitFor();
    await publisher.getByText('Không công khai', { exact: true }).first().click();
    await card.getByText('Lý do: Nội dung chưa rõ').waitFor();
  });

  it.each([
    ['vi', inVi],
    ['en', inEn],
  ] as const)('lets others say before sending that they have it too, in %s', async (language, place) => {
    const report = await scene.toPublish(text, place);
    const { version } = (await scene.publications('waiting')).find(({ reportId }) => reportId === report.id)!;
    const { world } = scene;
    await world.api.request('PUT', `/api/v1/publications/${report.id}`, {
      cookie: world.cookieOf('publisher'),
      headers: { 'if-match': `"${version}"` },
      body: { publish: true },
    });
    const { page, complaints } = await scene.visit({ width: 320, height: 640 });
    await page.goto(`${scene.url}/gioi-thieu`);
    const location = { ...place, lat: place.lat + 0.0002 };
    const mine = 'Đèn đường số 18 Chùa Hà hỏng, tối om cả tuần nay';
    const written = { text: mine, location, contact: {}, key: randomUUID() };
    await page.evaluate(
      ([draft, spoken]) => {
        localStorage.setItem('dieuphoi.draft', JSON.stringify(draft));
        localStorage.setItem('dieuphoi.language', JSON.stringify(spoken));
      },
      [{ ...written, consent: {} }, language] as const,
    );
    await page.goto(`${scene.url}/gui/4`);
    const card = page.getByRole('article', { name: report.code });
    await card.getByRole('button', { name: words[language].support }).waitFor();
    await picture(page, `similar-${language}`, true);
    expect(await faultsOf(page)).toEqual([]);
    expect(await unsaid(page, language)).toEqual([]);

    await card.getByRole('button', { name: words[language].support }).click();
    await card.getByRole('link', { name: words[language].follow }).waitFor();
    await page.reload();
    await card.getByRole('link', { name: words[language].follow }).waitFor();
    const found = await world.api.get(`/api/v1/reports/${report.code}`);
    expect(found.body.supports).toBe(1);
    await page.getByText(mine).waitFor();
    await page.getByRole('button', { name: words[language].sendAnyway }).waitFor();
    expect(complaints).toEqual([]);
    const headers = { authorization: `Bearer ${report.secret}` };
    await world.api.post(`/api/v1/reports/${report.code}/consent-withdrawal`, {}, { headers });
  });
});
