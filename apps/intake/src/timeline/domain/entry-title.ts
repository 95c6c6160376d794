import { declinedReason } from './declined-reason.js';
import { refusalReason } from './refusal.js';
import type { EntryData } from './timeline-entry.js';

export interface Title {
  vi: string;
  en: string;
}

type Writer = (agency: string, data: EntryData) => Title;

const titles: Record<string, Writer> = {
  received: () => ({ vi: 'Đã gửi phản ánh', en: 'Report sent' }),
  supplemented: () => ({ vi: 'Bạn đã bổ sung thông tin', en: 'You added information' }),
  'withdrawal-requested': () => ({ vi: 'Bạn đề nghị rút phản ánh', en: 'You asked to withdraw the report' }),
  'reopening-requested': () => ({ vi: 'Bạn đề nghị xử lý lại', en: 'You asked to reopen the report' }),
  'dispatch-review-requested': () => ({
    vi: 'Bạn đề nghị cán bộ xem lại việc chuyển tự động',
    en: 'You asked a person to look at the automatic dispatch',
  }),
  'dispatch-reviewed': (_agency, { confirmed }) =>
    confirmed
      ? {
          vi: 'Cán bộ đã xem lại: phản ánh đã đến đúng cơ quan',
          en: 'A person has looked at it: the report is with the right agency',
        }
      : {
          vi: 'Cán bộ đã xem lại: phản ánh cần chuyển đến cơ quan khác',
          en: 'A person has looked at it: the report belongs to another agency',
        },
  'recall-asked': () => ({
    vi: 'Cơ quan đã tiếp nhận nên việc chuyển lại chờ giám sát quyết định',
    en: 'The agency has accepted it, so that the supervisor decides about the change',
  }),
  'recall-denied': (agency) => ({
    vi: `Giám sát quyết định để ${agency} tiếp tục xử lý`,
    en: `The supervisor decided that ${agency} goes on with it`,
  }),
  rated: () => ({ vi: 'Bạn đã đánh giá kết quả', en: 'You rated the result' }),
  triage: () => ({ vi: 'Cán bộ điều phối đang xem xét', en: 'A dispatcher is looking at it' }),
  'triage-resumed': () => ({ vi: 'Cán bộ điều phối tiếp tục xem xét', en: 'A dispatcher goes on looking at it' }),
  question: () => ({ vi: 'Cần bạn bổ sung thông tin', en: 'More information is needed from you' }),
  'request-declined': (_agency, { detail }) => {
    const why = declinedReason(detail);
    // Somebody decides, or has decided, without being asked.
    const moot = detail === 'with-person' || detail === 'dispatched-again';
    return {
      vi: `${moot ? 'Việc xem lại không còn cần thiết' : 'Đề nghị của bạn không được chấp nhận'}${why ? `: ${why.vi}` : ''}`,
      en: `${moot ? 'Nothing is left to look at' : 'Your request was declined'}${why ? `: ${why.en}` : ''}`,
    };
  },
  dispatched: (agency, { byMachine, denunciation }) => {
    if (byMachine) return { vi: `Hệ thống tự động chuyển đến ${agency}`, en: `Passed on automatically to ${agency}` };
    return denunciation
      ? {
          vi: `Có nội dung tố cáo nên được chuyển riêng đến ${agency} là nơi có thẩm quyền`,
          en: `Passed on in confidence to ${agency}, the competent body, as a denunciation`,
        }
      : { vi: `Đã chuyển đến ${agency}`, en: `Passed on to ${agency}` };
  },
  recalled: () => ({ vi: 'Đã thu hồi để điều phối lại', en: 'Called back to be dispatched again' }),
  refused: (_agency, data) => {
    const why = refusalReason(data);
    return { vi: `Không tiếp nhận${why ? `: ${why.vi}` : ''}`, en: `Not accepted${why ? `: ${why.en}` : ''}` };
  },
  merged: () => ({ vi: 'Đã gộp với một phản ánh cùng nội dung', en: 'Merged with another report on the same matter' }),
  absorbed: (_agency, { count = 1 }) =>
    count === 1
      ? {
          vi: 'Một phản ánh khác cùng nội dung được gộp vào đây',
          en: 'Another report on the same matter was merged into this one',
        }
      : {
          vi: `${count} phản ánh khác cùng nội dung được gộp vào đây`,
          en: `${count} other reports on the same matter were merged into this one`,
        },
  split: () => ({
    vi: 'Được tách thành nhiều phản ánh để từng cơ quan xử lý',
    en: 'Split into several reports, one for each agency',
  }),
  ruled: (agency) => ({ vi: `Cấp có thẩm quyền giao ${agency} xử lý`, en: `Assigned to ${agency} by a ruling` }),
  withdrawn: () => ({ vi: 'Đã rút theo đề nghị của bạn', en: 'Withdrawn as you asked' }),
  resumed: () => ({ vi: 'Tiếp tục xử lý', en: 'Work goes on' }),
  'dispatch-overdue': () => ({ vi: 'Việc điều phối đã quá hạn', en: 'The dispatch is overdue' }),
  accepted: () => ({ vi: 'Cơ quan đã tiếp nhận', en: 'The agency has accepted it' }),
  transferred: (agency) => ({
    vi: `${agency} tiếp tục xử lý do sắp xếp lại cơ quan; hạn xử lý không đổi`,
    en: `${agency} goes on with it as agencies were reorganised; the deadline stays`,
  }),
  returned: (agency) => ({
    vi: `${agency} trả lại vì không thuộc thẩm quyền; đang điều phối lại`,
    en: `${agency} returned it as not its own; it is being dispatched again`,
  }),
  progressed: () => ({ vi: 'Đang xử lý', en: 'In progress' }),
  extended: () => ({ vi: 'Đã gia hạn xử lý', en: 'More time was granted' }),
  answered: () => ({ vi: 'Đã có kết quả xử lý', en: 'There is an answer' }),
  closed: () => ({ vi: 'Đã kết thúc', en: 'Closed' }),
  forwarded: () => ({
    vi: 'Đã chuyển đến cơ quan ngoài tỉnh hoặc cấp trên',
    en: 'Forwarded to a body outside the province',
  }),
  reopened: () => ({ vi: 'Đang xử lý lại', en: 'Reopened' }),
  'handling-overdue': () => ({ vi: 'Đã quá hạn xử lý', en: 'The handling is overdue' }),
};

const unknownAgency: Title = { vi: 'cơ quan có thẩm quyền', en: 'the responsible agency' };

/** One line of the time line in both languages. */
export function entryTitle(type: string, data: EntryData, agencyName: (id: string) => string | undefined): Title {
  const write = titles[type];
  if (!write) return { vi: type, en: type };
  const name = data.agencyId === undefined ? undefined : agencyName(data.agencyId);
  return { vi: write(name ?? unknownAgency.vi, data).vi, en: write(name ?? unknownAgency.en, data).en };
}
