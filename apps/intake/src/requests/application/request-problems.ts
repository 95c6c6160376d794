import type { ReportStatus } from '#contracts';
import { Problem, type Sentence } from '#service-kit';
import type { CitizenAct } from '../domain/may-do.js';

const sentences: Record<CitizenAct, Sentence> = {
  supplement: {
    vi: 'Phản ánh này không còn nhận bổ sung. Nếu kết quả chưa ổn, hãy đề nghị xử lý lại hoặc gửi phản ánh mới.',
    en: 'This report takes no more information. If the result is not right, ask to reopen it or send a new report.',
  },
  withdraw: {
    vi: 'Chỉ rút được phản ánh trước khi có kết quả, và mỗi lần một đề nghị.',
    en: 'A report can be withdrawn before it is answered, and asked for once at a time.',
  },
  rate: {
    vi: 'Chỉ đánh giá được khi phản ánh đã kết thúc, mỗi lần xử lý một lần.',
    en: 'A report can be rated when it is closed, once for each handling.',
  },
  reopen: {
    vi: 'Chỉ đề nghị xử lý lại được trong thời hạn sau khi kết thúc, và mỗi lần một đề nghị.',
    en: 'A report can be reopened for some days after it was closed, and asked for once at a time.',
  },
  review: {
    vi: 'Chỉ đề nghị xem lại được một lần, trong thời hạn sau khi không được tiếp nhận.',
    en: 'A refusal can be reviewed once, within some days.',
  },
  'review-dispatch': {
    vi: 'Chỉ đề nghị cán bộ xem lại được khi hệ thống đã tự động chuyển và phản ánh chưa kết thúc. Nếu kết quả chưa ổn, hãy đề nghị xử lý lại.',
    en: 'A person can be asked to look at a dispatch that the system made, while the report is not closed. If the result is not right, ask to reopen it.',
  },
};

export const notPossibleNow = (act: CitizenAct, status: ReportStatus, mayDo: readonly CitizenAct[]) =>
  new Problem('not-possible-now', { status: 409, detail: sentences[act], extra: { reportStatus: status, mayDo } });

export const unknownQuestion = (inReplyTo: string) =>
  new Problem('unknown-question', {
    status: 400,
    detail: { vi: 'Không có câu hỏi này trong phản ánh.', en: 'The report has no such question.' },
    extra: { inReplyTo },
  });
