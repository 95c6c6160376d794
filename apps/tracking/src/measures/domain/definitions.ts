import type { HopsId } from './hops.js';
import type { MeasureId } from './measure.js';
import type { TimeId } from './times.js';

/** All that a period is asked for. */
export type FigureId = MeasureId | TimeId | HopsId;

/** What each figure counts, as it stands beside it. */
export const definitions: Readonly<Record<FigureId, { vi: string; en: string }>> = {
  'timely-dispatch': {
    vi: 'Phản ánh có quyết định điều phối còn hiệu lực được đưa ra trong hạn điều phối, trên tổng số phản ánh đã hết hạn điều phối hoặc đã được điều phối; không tính phản ánh bị từ chối, gộp hoặc rút trong hạn khi chưa được điều phối.',
    en: 'Reports whose standing dispatch was decided by the dispatch deadline, of all reports whose deadline has passed or that were dispatched; without those refused, merged or withdrawn by the deadline before any dispatch.',
  },
  'first-dispatch': {
    vi: 'Như điều phối kịp thời, nhưng tính theo lần điều phối đầu tiên, kể cả khi sau đó bị thu hồi hoặc trả lại.',
    en: 'As timely dispatch, judged by the first dispatch, even when it was recalled or returned later.',
  },
  'right-first-time': {
    vi: 'Phản ánh có lần điều phối đầu tiên không bị thu hồi (trừ thu hồi để gộp) và không bị trả lại đúng, trên tổng số phản ánh đã điều phối.',
    en: 'Reports whose first dispatch was never recalled (but to be merged) nor rightly returned, of all dispatched reports.',
  },
  'on-time-handling': {
    vi: 'Lượt giao cơ quan chủ trì được trả lời trong hạn (không tính gia hạn), trên tổng số lượt giao đã trả lời hoặc đã đến hạn; không tính lượt bị thu hồi, trả lại đúng trong thời hạn trả lại, rút hoặc gộp trước hạn.',
    en: 'Assignments of a lead agency answered by their deadline (without extensions), of all that were answered or are due; without those recalled, rightly returned in the return window, withdrawn or merged before the deadline.',
  },
  'on-time-with-extension': {
    vi: 'Như xử lý đúng hạn, nhưng tính cả thời gian gia hạn đã được chấp thuận.',
    en: 'As on-time handling, with the extensions that were granted.',
  },
  'promise-kept': {
    vi: 'Người phản ánh nhận được trả lời cuối cùng trong thời hạn đã hẹn trước khi gửi, trên tổng số lời hẹn đã đến hạn.',
    en: 'Reporters who had the final answer by the date promised before sending, of all promises that are due.',
  },
  satisfaction: {
    vi: 'Phản ánh đã xử lý mà không bị đánh giá không hài lòng và không phải xử lý lại, trên tổng số phản ánh đã xử lý (Quyết định 766/QĐ-TTg); phản ánh đã gộp tính theo kết quả chung và đánh giá riêng.',
    en: 'Handled reports neither rated dissatisfied nor reopened, of all handled reports (Decision 766/QĐ-TTg); a merged report counts with the answer of the one that it goes on in and with its own rating.',
  },
  'satisfaction-rated': {
    vi: 'Lượt đánh giá hài lòng trở lên, trên tổng số phản ánh được đánh giá.',
    en: 'Ratings of satisfied or better, of all rated reports.',
  },
  'return-rate': {
    vi: 'Lượt điều phối bị cơ quan trả lại, trên tổng số lượt điều phối.',
    en: 'Dispatches that were returned by the agency, of all dispatches.',
  },
  automation: {
    vi: 'Phản ánh được hệ thống tự động điều phối lần đầu, trên tổng số phản ánh đã điều phối.',
    en: 'Reports first dispatched without a person, of all dispatched reports.',
  },
  'automation-corrected': {
    vi: 'Phản ánh do hệ thống tự động điều phối rồi bị thu hồi hoặc trả lại đúng, trên tổng số phản ánh hệ thống tự động điều phối.',
    en: 'Reports dispatched by the machine and later recalled or rightly returned, of all dispatched by the machine.',
  },
  supervision: {
    vi: 'Vụ việc quá hạn đã có đôn đốc hoặc quyết định giao xử lý được ghi nhận, trên tổng số vụ việc quá hạn.',
    en: 'Overdue cases with a recorded nudge or ruling, of all overdue cases.',
  },
  'dispatch-time': {
    vi: 'Thời gian từ lúc nhận đến quyết định điều phối còn hiệu lực, theo giờ làm việc: trung vị và phân vị 90.',
    en: 'From receipt to the standing dispatch, in working hours: median and 90th percentile.',
  },
  'handling-time': {
    vi: 'Thời gian từ lúc giao cơ quan chủ trì đến kết quả cuối cùng được duyệt, theo giờ làm việc: trung vị và phân vị 90.',
    en: 'From the assignment of a lead agency to the approved final answer, in working hours: median and 90th percentile.',
  },
  'time-lost': {
    vi: 'Thời gian phản ánh nằm ở cơ quan đã trả lại, từ quyết định điều phối đến lúc trả lại, theo giờ làm việc: tổng số, trung vị và phân vị 90.',
    en: 'What reports spent in agencies that returned them, from the dispatch to the return, in working hours: total, median and 90th percentile.',
  },
  hops: {
    vi: 'Số cơ quan mà mỗi phản ánh đã lần lượt được giao, tính lại mỗi lần chuyển từ cơ quan khác đến; không tính lượt giao bị thu hồi, và phản ánh giao lại cho chính cơ quan vừa trả lại thì không tính thêm: trung bình và lớn nhất.',
    en: 'How many agencies each report was given to one after another, counted each time that it comes from another one; without those it was recalled from, and what goes back to the agency that returned it is not counted again: mean and greatest.',
  },
};
