import { localTime } from './local-time.js';
import type { NoticeKind } from './notices-of.js';

export interface TextFacts {
  code: string;
  /** Name. */
  agency?: string;
  /** RFC 3339. */
  dueAt?: string;
  cases?: number;
  /** Name. */
  field?: string;
  reason?: string;
  byMachine?: boolean;
}

export interface Sentence {
  vi: string;
  en: string;
}

/** One sentence for the bell of the desk. */
export function noticeText(kind: NoticeKind, { code, agency, dueAt, cases = 0, field, reason }: TextFacts): Sentence {
  const by = {
    vi: dueAt === undefined ? '' : `, hạn ${localTime(dueAt, 'vi')}`,
    en: dueAt === undefined ? '' : `, due ${localTime(dueAt, 'en')}`,
  };
  const who = agency ?? '';
  switch (kind) {
    case 'dispatched':
      return { vi: `Phản ánh ${code} vừa được chuyển đến ${who}.`, en: `Report ${code} was dispatched to ${who}.` };
    case 'support-asked':
      return {
        vi: `Cơ quan bạn được đề nghị phối hợp xử lý ${code} do ${who} chủ trì.`,
        en: `Your agency is asked to support ${code}, which ${who} leads.`,
      };
    case 'answer-waiting':
      return { vi: `Câu trả lời cho ${code} đang chờ duyệt.`, en: `The answer to ${code} waits for approval.` };
    case 'sent-back':
      return { vi: `Câu trả lời cho ${code} cần sửa lại.`, en: `The answer to ${code} must be done again.` };
    case 'extension-asked':
      return {
        vi: `${who} xin gia hạn ${code}${dueAt === undefined ? '' : ` đến ${localTime(dueAt, 'vi')}`}.`,
        en: `${who} asks for more time for ${code}${dueAt === undefined ? '' : `, until ${localTime(dueAt, 'en')}`}.`,
      };
    case 'return-asked':
      return {
        vi: `${who} đề nghị trả lại ${code} sau thời hạn.`,
        en: `${who} asks to return ${code} after the window.`,
      };
    case 'return-denied':
      return { vi: `Đề nghị trả lại ${code} không được đồng ý.`, en: `The return of ${code} was not consented to.` };
    case 'reopening-asked':
      return {
        vi: `Người dân đề nghị xử lý lại ${code}.`,
        en: `The citizen asks that ${code} be opened again.`,
      };
    case 'dispatch-review-asked':
      return {
        vi: `Người dân đề nghị cán bộ xem lại việc tự động chuyển ${code} đến ${who}.`,
        en: `The citizen asks that a person look at the automatic dispatch of ${code} to ${who}.`,
      };
    case 'dispatch-review-reminded':
      return {
        vi: `Sắp đến hạn xem lại việc tự động chuyển ${code}.`,
        en: `Somebody must look at the automatic dispatch of ${code} soon.`,
      };
    case 'dispatch-review-overdue':
      return {
        vi: `Đã quá hạn xem lại việc tự động chuyển ${code}${by.vi}.`,
        en: `Nobody looked at the automatic dispatch of ${code} in time${by.en}.`,
      };
    case 'recall-asked':
      return {
        vi: `Cán bộ điều phối đề nghị thu hồi ${code} đã được ${who} tiếp nhận.`,
        en: `The desk asks to take ${code} back, which ${who} has accepted.`,
      };
    case 'reminded':
      return { vi: `Nhắc việc: ${code} sắp đến hạn${by.vi}.`, en: `Reminder: ${code} is nearly due${by.en}.` };
    case 'overdue':
      return { vi: `${code} đã quá hạn xử lý${by.vi}.`, en: `${code} is overdue${by.en}.` };
    case 'dispatch-reminded':
      return { vi: `${code} sắp đến hạn điều phối.`, en: `${code} must be dispatched soon.` };
    case 'undispatched':
      return { vi: `${code} đã quá hạn điều phối${by.vi}.`, en: `${code} was not dispatched in time${by.en}.` };
    case 'escalated':
      return {
        vi: `${code} quá hạn tại ${who}, cần giám sát${by.vi}.`,
        en: `${code} is overdue at ${who} and needs supervision${by.en}.`,
      };
    case 'taken-over':
      return {
        vi: `${cases} hồ sơ đang xử lý được chuyển đến từ ${who} do sắp xếp cơ quan.`,
        en: `${cases} open ${cases === 1 ? 'case' : 'cases'} came from ${who}, because agencies were reorganised.`,
      };
    case 'field-stopped':
      return {
        vi: `Lĩnh vực ${field} đã ngừng tự động chuyển, từ nay cán bộ điều phối từng phản ánh. ${reason}`,
        en: `The field ${field} is no longer dispatched automatically; dispatchers decide now. ${reason}`,
      };
    default:
      return { vi: `Phản ánh ${code} có thông tin mới.`, en: `There is news about report ${code}.` };
  }
}
