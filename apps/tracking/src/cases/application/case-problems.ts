import { Problem, type Sentence } from '#service-kit';
import type { Refusal } from '../domain/act.js';
import type { InvalidInput } from '../domain/actions/action.js';
import type { CaseView } from './case-view.js';

/** Somebody else was first; the answer tells the new state. */
export const versionConflict = (current: CaseView) =>
  new Problem('version-conflict', {
    status: 409,
    detail: {
      vi: 'Phản ánh vừa được người khác thay đổi. Hãy xem lại trạng thái mới rồi thực hiện lại.',
      en: 'The case has just been changed by somebody else. Look at its new state, then try again.',
    },
    extra: { current },
  });

export function refused(why: Refusal, current: CaseView): Problem {
  if (why === 'not-allowed') return new Problem(why, { status: 403, detail: sentences[why] });
  if (why === 'wrong-state') return new Problem(why, { status: 409, detail: sentences[why], extra: { current } });
  return new Problem(why, { status: 422, detail: sentences[why] });
}

export const invalid = (why: InvalidInput | 'unknown-assignee') =>
  new Problem(why, { status: 422, detail: sentences[why] });

const sentences: Record<Refusal | InvalidInput | 'unknown-assignee', Sentence> = {
  'not-allowed': {
    vi: 'Vai trò của bạn không được làm việc này với phản ánh này.',
    en: 'Your role may not do this with this case.',
  },
  'wrong-state': {
    vi: 'Phản ánh đang ở trạng thái không làm được việc này.',
    en: 'The case is in a state in which this cannot be done.',
  },
  'return-window-closed': {
    vi: 'Đã hết thời hạn trả lại; hãy đề nghị giám sát đồng ý cho trả lại.',
    en: 'The time for returning is over; ask the supervisor for consent.',
  },
  'return-window-open': {
    vi: 'Còn trong thời hạn trả lại, không cần giám sát đồng ý.',
    en: 'The time for returning is not over; no consent is needed.',
  },
  'return-already-asked': {
    vi: 'Đang có một đề nghị trả lại chờ quyết định.',
    en: 'A return is already waiting for a decision.',
  },
  'no-return-asked': {
    vi: 'Không có đề nghị trả lại nào đang chờ.',
    en: 'No return is waiting for a decision.',
  },
  'ruling-is-final': {
    vi: 'Phản ánh được giao theo quyết định của giám sát, không thể trả lại.',
    en: 'The case was given by a ruling of the supervisor, which is final.',
  },
  'deadline-passed': {
    vi: 'Đã quá hạn xử lý; phải xin gia hạn trước khi đến hạn.',
    en: 'The deadline has passed; more time must be asked for before it.',
  },
  'extension-already-asked': {
    vi: 'Đang có một đề nghị gia hạn chờ quyết định.',
    en: 'An extension is already waiting for a decision.',
  },
  'no-extension-asked': { vi: 'Không có đề nghị gia hạn nào đang chờ.', en: 'No extension is waiting for a decision.' },
  'own-extension': {
    vi: 'Người đề nghị gia hạn không tự quyết định được.',
    en: 'Nobody decides on the extension that they asked for.',
  },
  'extension-needs-supervisor': {
    vi: 'Gia hạn lần hai hoặc quá một nửa thời hạn phải do giám sát quyết định.',
    en: 'A second extension, or one of more than half of the limit, is decided by the supervisor.',
  },
  'own-answer': {
    vi: 'Người soạn kết quả không tự duyệt được.',
    en: 'Nobody approves the answer that they wrote.',
  },
  'no-reopening-asked': {
    vi: 'Người dân chưa đề nghị xử lý lại.',
    en: 'The citizen has not asked for the case to be opened again.',
  },
  'reopen-window-closed': {
    vi: 'Đã hết thời hạn đề nghị xử lý lại.',
    en: 'The time for asking to open the case again is over.',
  },
  'already-answered': { vi: 'Phản ánh đã có kết quả.', en: 'The case has been answered already.' },
  'until-not-later': {
    vi: 'Hạn mới phải sau hạn hiện tại.',
    en: 'The new deadline must be later than the present one.',
  },
  'planned-for-missing': {
    vi: 'Kết quả "có kế hoạch" cần ngày hoàn thành (plannedFor).',
    en: 'The outcome "planned" needs the promised day (plannedFor).',
  },
  'planned-for-out-of-range': {
    vi: 'Ngày hoàn thành phải sau hôm nay và trong vòng 90 ngày.',
    en: 'The promised day must be after today and within 90 days.',
  },
  'unknown-extension': { vi: 'Không có đề nghị gia hạn này.', en: 'There is no such request for an extension.' },
  'suggests-holder': {
    vi: 'Cơ quan được đề xuất chính là cơ quan đang giữ phản ánh; hãy chọn cơ quan khác hoặc để trống.',
    en: 'The proposed agency is the one that has the report; name another one, or none.',
  },
  'unknown-agency': {
    vi: 'Không có cơ quan này, hoặc cơ quan không còn hoạt động.',
    en: 'There is no such agency in office.',
  },
  'leads-already': {
    vi: 'Cơ quan này đang chủ trì xử lý phản ánh.',
    en: 'This agency leads the case already.',
  },
  'supports-already': {
    vi: 'Cơ quan này đang phối hợp xử lý phản ánh.',
    en: 'This agency supports the case already.',
  },
  'about-agency': {
    vi: 'Phản ánh nói về chính cơ quan này hoặc cán bộ của cơ quan, nên cơ quan đó không được phối hợp.',
    en: 'The report is about this agency or its staff, so that it cannot support the case.',
  },
  'not-for-denunciations': {
    vi: 'Phản ánh có nội dung tố cáo: chỉ thanh tra, Ban Tiếp công dân hoặc công an được phối hợp.',
    en: 'This is a denunciation: only an inspectorate, the reception of citizens or the police may support it.',
  },
  'unknown-assignee': {
    vi: 'Người được phân công không thuộc cơ quan này hoặc không còn hoạt động.',
    en: 'That person does not work in this agency, or no longer does.',
  },
};
