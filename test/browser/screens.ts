import type { Page } from 'playwright-core';
import type { ReportsToShow } from './reports-to-show.js';
import { pollution } from './scene.js';
import { button } from './visitor.js';

/** Who looks: nobody (not signed in), a citizen, or a member of staff by the name of the account. */
type Viewer =
  | 'nobody'
  | 'citizen'
  | 'canbo.moitruong'
  | 'daumoi.moitruong'
  | 'dieuphoi'
  | 'lanhdao.moitruong'
  | 'giamsat'
  | 'quantri'
  | 'duyet';

export interface Screen {
  name: string;
  who: Viewer;
  path: string | ((reports: ReportsToShow) => string | Promise<string>);
  /** From the page as it opens to what the picture shows. `heading` is in the language of the walk. */
  steps?: (page: Page, heading: string) => Promise<unknown>;
  heading: string;
  /** The heading in English, for the main screens, which are walked in English too. */
  english?: string;
  /** What must be read on it besides. */
  shows?: (reports: ReportsToShow) => string[];
  /** Opened without a network. */
  offline?: true;
}

const write = (page: Page) => page.locator('textarea').first().fill(pollution);
const press = (page: Page, name: string) => button(page, name).click();
/** The form has the name of the button that opens it. */
const openForm = (page: Page, heading: string) => press(page, heading);
const track = (name: string) => (reports: ReportsToShow) => `/pa/${reports.of(name).code}`;
const privately = (name: string) => (reports: ReportsToShow) => `${track(name)(reports)}#s=${reports.of(name).secret}`;
const caseOf = (name: string) => (reports: ReportsToShow) => `/desk/cases/${reports.of(name).id}`;
const atTriage = (name: string) => (reports: ReportsToShow) => `/desk/triage?report=${reports.of(name).id}`;
const code = (name: string) => (reports: ReportsToShow) => [reports.of(name).code];

async function chooseOutcome(page: Page, heading: string) {
  await openForm(page, heading);
  await page.getByRole('dialog').locator('select').selectOption('planned');
  await page.getByRole('dialog').locator('textarea').fill('Sẽ xây hệ thống xử lý nước thải trong quý tới.');
}

async function returnForm(page: Page, heading: string) {
  await openForm(page, heading);
  await page.getByRole('dialog').locator('select').selectOption('not-our-place');
  await page.getByRole('dialog').locator('textarea').fill('Đoạn sông này thuộc phường Vĩnh Yên.');
}

async function sendOff(page: Page) {
  await press(page, 'Gửi phản ánh');
  await page.waitForURL('**/da-gui/**');
}

/** Every screen of both apps, each person's in the order in which that person walks. */
export const screens: Screen[] = [
  { name: 'sign-in', who: 'nobody', path: '/desk/', heading: 'Điều Phối: Đăng nhập', english: 'Điều Phối: Sign in' },
  {
    name: 'sign-in-wrong',
    who: 'nobody',
    path: '/desk/',
    heading: 'Điều Phối: Đăng nhập',
    steps: async (page) => {
      await page.getByLabel('Tên đăng nhập').fill('dieuphoi');
      await page.getByLabel('Mật khẩu', { exact: true }).fill('không phải mật khẩu');
      await press(page, 'Đăng nhập');
      await page.getByRole('alert').waitFor();
    },
  },

  // The citizen.
  {
    name: 'home',
    who: 'citizen',
    path: '/',
    heading: 'Có việc cần phản ánh?',
    english: 'Something to report?',
    steps: (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true)),
  },
  {
    name: 'send-too-short',
    who: 'citizen',
    path: '/gui',
    heading: 'Chuyện gì?',
    steps: (page) => press(page, 'Tiếp tục'),
    shows: () => ['Hãy viết ít nhất vài chữ'],
  },
  { name: 'send-what', who: 'citizen', path: '/gui', heading: 'Chuyện gì?', english: 'What is it?', steps: write },
  {
    name: 'send-where',
    who: 'citizen',
    path: '/gui/2',
    heading: 'Ở đâu?',
    english: 'Where is it?',
    steps: (page) => page.locator('select').selectOption('08707'),
  },
  {
    name: 'send-map',
    who: 'citizen',
    path: '/gui/2',
    heading: 'Ở đâu?',
    steps: (page) => press(page, 'Ghim trên bản đồ'),
  },
  { name: 'send-contact', who: 'citizen', path: '/gui/3', heading: 'Liên hệ', english: 'Contact' },
  {
    name: 'send-contact-filled',
    who: 'citizen',
    path: '/gui/3',
    heading: 'Liên hệ',
    steps: async (page) => {
      await page.getByLabel(/Họ và tên/).fill('Nguyễn Thị Ánh');
      await page.getByLabel(/Số điện thoại/).fill('0912 345 678');
      await page.getByLabel(/^Thư điện tử/).fill('anh@thu.example.vn');
      for (const box of await page.getByRole('checkbox').all()) await box.check();
      await page.locator('summary').click();
    },
  },
  { name: 'send-check', who: 'citizen', path: '/gui/4', heading: 'Xem lại', english: 'Check' },
  {
    name: 'sent',
    who: 'citizen',
    path: '/gui/4',
    heading: 'Đã gửi phản ánh',
    steps: sendOff,
    shows: () => ['Bước tiếp theo'],
  },
  {
    name: 'track-new',
    who: 'citizen',
    path: '/cua-toi',
    heading: 'Theo dõi phản ánh',
    steps: (page) => page.getByRole('link', { name: /^PA-/ }).first().click(),
    shows: () => ['Diễn biến'],
  },
  {
    name: 'track-public',
    who: 'citizen',
    path: track('atWork'),
    heading: 'Theo dõi phản ánh',
    english: 'Follow',
  },
  {
    name: 'track-asked',
    who: 'citizen',
    path: privately('asked'),
    heading: 'Cơ quan hỏi bạn',
    english: 'asks you',
    shows: () => ['Nước thải chảy ra từ cống nào?'],
  },
  {
    name: 'track-closed',
    who: 'citizen',
    path: privately('closed'),
    heading: 'Kết quả xử lý: Đã khắc phục',
    english: 'Fixed',
  },
  {
    name: 'track-rate',
    who: 'citizen',
    path: privately('closed'),
    heading: 'Bạn thấy kết quả thế nào?',
    steps: (page) => press(page, 'Đánh giá kết quả'),
  },
  {
    name: 'track-reopen',
    who: 'citizen',
    path: privately('closed'),
    heading: 'Đề nghị xử lý lại',
    steps: openForm,
  },
  {
    name: 'track-supplement',
    who: 'citizen',
    path: privately('atWork'),
    heading: 'Bổ sung thông tin',
    steps: openForm,
  },
  { name: 'track-withdraw', who: 'citizen', path: privately('atWork'), heading: 'Rút phản ánh', steps: openForm },
  {
    name: 'track-refused',
    who: 'citizen',
    path: privately('refused'),
    heading: 'Diễn biến',
    shows: () => ['Không tiếp nhận', 'Chưa rõ việc gì, ở đâu.'],
  },
  { name: 'track-overdue', who: 'citizen', path: privately('overdue'), heading: 'Diễn biến' },
  { name: 'track-recalled', who: 'citizen', path: privately('recalled'), heading: 'Diễn biến' },
  {
    name: 'track-wrong-secret',
    who: 'citizen',
    path: (reports) => `${track('atWork')(reports)}#s=khong-phai`,
    heading: 'Theo dõi phản ánh',
    shows: () => ['Đường dẫn riêng không đúng.'],
  },
  {
    name: 'track-not-there',
    who: 'citizen',
    path: '/pa/PA-0000-0000-0000',
    heading: 'Theo dõi phản ánh',
    shows: () => ['Không có phản ánh nào mang mã này.'],
  },
  { name: 'mine', who: 'citizen', path: '/cua-toi', heading: 'Phản ánh của tôi', english: 'My reports' },
  { name: 'about', who: 'citizen', path: '/gioi-thieu', heading: 'Giới thiệu', english: 'About' },
  {
    name: 'not-found',
    who: 'citizen',
    path: '/khong-co',
    heading: 'Trang này không có.',
    english: 'There is no such page.',
  },
  {
    name: 'offline-write',
    who: 'citizen',
    path: '/gui',
    heading: 'Chuyện gì?',
    steps: async (page) => {
      await page.context().setOffline(true);
      await write(page);
    },
    shows: () => ['Không có mạng.'],
  },
  { name: 'offline-contact', who: 'citizen', path: '/gui/3', heading: 'Liên hệ', offline: true },
  { name: 'offline-check', who: 'citizen', path: '/gui/4', heading: 'Xem lại', offline: true },
  {
    name: 'offline-sent',
    who: 'citizen',
    path: '/gui/4',
    heading: 'Đang gửi',
    offline: true,
    steps: sendOff,
    shows: () => ['Đã lưu trên máy, sẽ tự gửi khi có mạng.'],
  },
  {
    name: 'offline-mine',
    who: 'citizen',
    path: '/cua-toi',
    heading: 'Phản ánh của tôi',
    offline: true,
    shows: () => ['Hàng chờ gửi'],
  },

  // The officer.
  { name: 'queue', who: 'canbo.moitruong', path: '/desk/cases?status=open', heading: 'Danh sách', english: 'Cases' },
  { name: 'case-new', who: 'canbo.moitruong', path: caseOf('fresh'), heading: 'Quá trình', english: 'History' },
  { name: 'case-at-work', who: 'canbo.moitruong', path: caseOf('atWork'), heading: 'Quá trình', english: 'History' },
  { name: 'case-asked', who: 'canbo.moitruong', path: caseOf('asked'), heading: 'Quá trình xử lý' },
  {
    name: 'case-recalled',
    who: 'canbo.moitruong',
    path: caseOf('recalled'),
    heading: 'Quá trình xử lý',
    shows: () => ['Thu hồi'],
  },
  { name: 'case-overdue', who: 'canbo.moitruong', path: caseOf('overdue'), heading: 'Quá trình xử lý' },
  { name: 'form-progress', who: 'canbo.moitruong', path: caseOf('atWork'), heading: 'Ghi tiến độ', steps: openForm },
  {
    name: 'form-information-request',
    who: 'canbo.moitruong',
    path: caseOf('atWork'),
    heading: 'Hỏi người dân',
    steps: openForm,
  },
  {
    name: 'form-extension-request',
    who: 'canbo.moitruong',
    path: caseOf('atWork'),
    heading: 'Xin gia hạn',
    steps: openForm,
  },
  {
    name: 'form-answer',
    who: 'canbo.moitruong',
    path: caseOf('atWork'),
    heading: 'Trả lời',
    english: 'Answer',
    steps: chooseOutcome,
  },
  {
    name: 'form-forward-outside',
    who: 'canbo.moitruong',
    path: caseOf('atWork'),
    heading: 'Chuyển ra ngoài hệ thống',
    steps: openForm,
  },
  {
    name: 'form-parts',
    who: 'canbo.moitruong',
    path: caseOf('supported'),
    heading: 'Báo xong phần phối hợp',
    steps: openForm,
  },
  {
    name: 'form-supporter',
    who: 'canbo.moitruong',
    path: caseOf('atWork'),
    heading: 'Đề nghị phối hợp',
    steps: openForm,
  },
  {
    name: 'form-return',
    who: 'canbo.moitruong',
    path: caseOf('fresh'),
    heading: 'Trả lại',
    english: 'Return',
    steps: returnForm,
  },
  {
    name: 'returned',
    who: 'canbo.moitruong',
    path: async (reports) => {
      reports.keep('returned', await reports.newCase());
      return caseOf('returned')(reports);
    },
    heading: 'Quá trình xử lý',
    steps: async (page) => {
      await returnForm(page, 'Trả lại');
      await page.getByRole('dialog').getByRole('button', { name: 'Trả lại', exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
    shows: () => ['Chờ điều phối', 'Cơ quan trả lại'],
  },
  {
    name: 'case-not-there',
    who: 'canbo.moitruong',
    path: '/desk/cases/khong-co',
    heading: 'Không tìm thấy phản ánh này',
  },
  {
    name: 'desk-not-found',
    who: 'canbo.moitruong',
    path: '/desk/khong-co',
    heading: 'Trang này không có.',
    english: 'There is no such page.',
  },
  {
    name: 'notices',
    who: 'canbo.moitruong',
    path: '/desk/cases?status=open',
    heading: 'Thông báo',
    steps: (page) => page.getByRole('button', { name: /thông báo chưa đọc/ }).click(),
  },

  // The focal point.
  { name: 'focal-queue', who: 'daumoi.moitruong', path: '/desk/', heading: 'Danh sách phản ánh' },
  { name: 'form-assignment', who: 'daumoi.moitruong', path: caseOf('atWork'), heading: 'Phân công', steps: openForm },

  // The dispatcher.
  { name: 'triage', who: 'dieuphoi', path: '/desk/triage', heading: 'Chờ điều phối', english: 'Awaiting dispatch' },
  {
    name: 'triage-report',
    who: 'dieuphoi',
    path: atTriage('doubtful'),
    heading: 'Cơ quan phù hợp',
    english: 'Likely agencies',
  },
  {
    name: 'triage-returned',
    who: 'dieuphoi',
    path: atTriage('returned'),
    heading: 'Cơ quan phù hợp',
    shows: (reports) => [reports.of('returned').code, 'Đoạn sông này thuộc phường Vĩnh Yên.'],
  },
  {
    name: 'form-other-agency',
    who: 'dieuphoi',
    path: atTriage('doubtful'),
    heading: 'Chuyển cơ quan khác',
    steps: openForm,
  },
  { name: 'form-ask', who: 'dieuphoi', path: atTriage('doubtful'), heading: 'Hỏi thêm người dân', steps: openForm },
  { name: 'form-refuse', who: 'dieuphoi', path: atTriage('doubtful'), heading: 'Không tiếp nhận', steps: openForm },
  { name: 'form-recall', who: 'dieuphoi', path: caseOf('fresh'), heading: 'Thu hồi', steps: openForm },
  { name: 'all-cases', who: 'dieuphoi', path: '/desk/cases', heading: 'Danh sách phản ánh', english: 'Cases' },
  {
    name: 'sample',
    who: 'dieuphoi',
    path: '/desk/sample',
    heading: 'Kiểm tra mẫu',
    english: 'Blind sample',
    shows: () => ['Không đủ căn cứ'],
  },
  { name: 'dispatcher-board', who: 'dieuphoi', path: '/desk/board', heading: 'Điều phối kịp thời' },

  // The head.
  { name: 'approvals', who: 'lanhdao.moitruong', path: '/desk/', heading: 'Chờ duyệt', english: 'To approve' },
  {
    name: 'case-answered',
    who: 'lanhdao.moitruong',
    path: caseOf('answered'),
    heading: 'Kết quả xử lý',
    english: 'Answers',
  },
  {
    name: 'form-sent-back',
    who: 'lanhdao.moitruong',
    path: caseOf('answered'),
    heading: 'Yêu cầu sửa',
    steps: openForm,
  },
  {
    name: 'form-extension-decision',
    who: 'lanhdao.moitruong',
    path: caseOf('extension'),
    heading: 'Quyết định gia hạn',
    steps: openForm,
    shows: () => ['Xin gia hạn đến'],
  },
  { name: 'case-reopening', who: 'lanhdao.moitruong', path: caseOf('reopening'), heading: 'Kết quả xử lý' },
  {
    name: 'form-reopen',
    who: 'lanhdao.moitruong',
    path: caseOf('reopening'),
    heading: 'Xử lý lại',
    steps: openForm,
  },
  {
    name: 'form-decline-reopening',
    who: 'lanhdao.moitruong',
    path: caseOf('reopening'),
    heading: 'Từ chối xử lý lại',
    steps: openForm,
  },

  // The supervisor.
  {
    name: 'board',
    who: 'giamsat',
    path: '/desk/',
    heading: 'Điều phối kịp thời',
    english: 'Timely dispatch',
    shows: (reports) => [
      ...[reports.of('overdue').code, 'Chậm xử lý'],
      ...[reports.of('undispatched').code, 'Chậm điều phối'],
      ...['Trễ: 1', '1 đang tạm dừng', 'Không tính: 1 không tiếp nhận'],
    ],
  },
  {
    name: 'figure-late-dispatch',
    who: 'giamsat',
    path: '/desk/board/timely-dispatch?part=late',
    heading: 'Điều phối kịp thời',
    shows: code('undispatched'),
  },
  {
    name: 'figure-late-handling',
    who: 'giamsat',
    path: '/desk/board/on-time-handling?part=late',
    heading: 'Xử lý đúng hạn',
    shows: code('overdue'),
  },
  {
    name: 'figure',
    who: 'giamsat',
    path: '/desk/board/timely-dispatch?part=denominator',
    heading: 'Điều phối kịp thời',
    english: 'Timely dispatch',
  },
  {
    name: 'figure-hops',
    who: 'giamsat',
    path: '/desk/board/hops?by=agency',
    heading: 'Số cơ quan đã qua',
    english: 'Agencies gone through',
    shows: () => ['chỉ qua một cơ quan'],
  },
  {
    name: 'figure-excluded',
    who: 'giamsat',
    path: '/desk/board/timely-dispatch?part=excluded',
    heading: 'Điều phối kịp thời',
  },
  {
    name: 'overdue-cases',
    who: 'giamsat',
    path: '/desk/cases?overdue=true',
    heading: 'Danh sách phản ánh',
    shows: code('overdue'),
  },
  {
    name: 'overdue-undispatched',
    who: 'giamsat',
    path: caseOf('undispatched'),
    heading: 'Quá trình xử lý',
    shows: () => ['Đã báo người giám sát: quá hạn điều phối', 'Đã báo lãnh đạo: quá hạn điều phối'],
  },
  { name: 'form-nudge', who: 'giamsat', path: caseOf('overdue'), heading: 'Đôn đốc', steps: openForm },
  { name: 'supervisor-rules', who: 'giamsat', path: '/desk/rules', heading: 'Quy tắc điều phối' },
  { name: 'supervisor-models', who: 'giamsat', path: '/desk/models', heading: 'Mô hình phân loại' },
  { name: 'supervisor-triage', who: 'giamsat', path: '/desk/triage', heading: 'Chờ điều phối' },

  // The administrator.
  { name: 'rules', who: 'quantri', path: '/desk/rules', heading: 'Quy tắc điều phối', english: 'Dispatch rules' },
  { name: 'form-rule', who: 'quantri', path: '/desk/rules', heading: 'Thêm quy tắc', steps: openForm },
  { name: 'form-rule-switch', who: 'quantri', path: '/desk/rules', heading: 'Tắt duong-chinh', steps: openForm },
  {
    name: 'form-automatic',
    who: 'quantri',
    path: '/desk/rules',
    heading: 'Cho tự động chuyển',
    steps: (page) => page.getByRole('button', { name: /^Cho tự động chuyển: Khám chữa bệnh/ }).click(),
  },
  { name: 'models', who: 'quantri', path: '/desk/models', heading: 'Mô hình phân loại', english: 'Models' },

  // The publisher.
  {
    name: 'publications',
    who: 'duyet',
    path: '/desk/publications',
    heading: 'Duyệt công khai',
    english: 'Publication',
    shows: code('toPublish'),
  },
  {
    name: 'form-keep-private',
    who: 'duyet',
    path: '/desk/publications',
    heading: 'Không công khai',
    steps: (page) => page.getByRole('button', { name: 'Không công khai', exact: true }).first().click(),
  },
];
