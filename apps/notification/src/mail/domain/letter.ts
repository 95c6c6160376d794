import { localTime } from '../../notices/domain/local-time.js';
import type { TextFacts } from '../../notices/domain/notice-text.js';
import type { NoticeKind } from '../../notices/domain/notices-of.js';

export interface Letter {
  subject: string;
  text: string;
}

/** What a reporter reads: plain words, the code and where to look; nothing of the report itself. */
export function letter(kind: NoticeKind, facts: TextFacts, link: string, repeated: boolean): Letter {
  const { subject, lines } = contents(kind, facts);
  const ending = [
    `Xem chi tiết tại: ${link}`,
    `Mã phản ánh: ${facts.code}. Khi mở trang, dùng mã bí mật đã nhận lúc gửi để xem đầy đủ.`,
    'Thư này được gửi tự động vì bạn đã chọn nhận thông báo. Xin không trả lời thư này.',
    ...mayComeTwice(repeated),
  ];
  return { subject, text: ['Kính gửi ông/bà,', ...lines, ...ending, 'Trân trọng,\nĐiều Phối'].join('\n\n') };
}

/** What a member of staff reads: the sentence of the notice at the desk, and where to look. */
export function staffLetter(sentence: string, link: string, repeated: boolean): Letter {
  const lines = [sentence, `Xem danh sách tại: ${link}`, ...mayComeTwice(repeated)];
  return { subject: sentence, text: ['Kính gửi ông/bà,', ...lines, 'Trân trọng,\nĐiều Phối'].join('\n\n') };
}

function mayComeTwice(repeated: boolean): string[] {
  return repeated ? ['Thư này có thể đến hai lần do lỗi đường truyền; nội dung không thay đổi.'] : [];
}

function contents(
  kind: NoticeKind,
  { code, agency, dueAt, byMachine }: TextFacts,
): { subject: string; lines: string[] } {
  const holder = agency ?? 'cơ quan có thẩm quyền';
  const by = dueAt === undefined ? '' : localTime(dueAt, 'vi');
  switch (kind) {
    case 'received':
      return {
        subject: `Đã nhận phản ánh ${code}`,
        lines: ['Chúng tôi đã nhận phản ánh của ông/bà.', `Ông/bà sẽ nhận được câu trả lời trước ${by}.`],
      };
    case 'dispatched':
      return {
        subject: `Phản ánh ${code} đã được chuyển đến ${holder}`,
        lines: byMachine
          ? [
              `Hệ thống đã tự động chuyển phản ánh của ông/bà đến ${holder} để xử lý.`,
              'Nếu thấy chưa đúng cơ quan, ông/bà có thể đề nghị cán bộ xem lại tại trang theo dõi.',
            ]
          : [`Phản ánh của ông/bà đã được chuyển đến ${holder} để xử lý.`],
      };
    case 'dispatch-confirmed':
      return {
        subject: `Phản ánh ${code} vẫn do ${holder} xử lý`,
        lines: [`Theo đề nghị của ông/bà, cán bộ đã xem lại: phản ánh vẫn do ${holder} xử lý.`],
      };
    case 'dispatch-overruled':
      return {
        subject: `Phản ánh ${code} cần được chuyển lại`,
        lines: [
          'Theo đề nghị của ông/bà, cán bộ đã xem lại và thấy phản ánh cần chuyển đến cơ quan khác.',
          'Nếu cơ quan hiện tại đã tiếp nhận, việc chuyển lại do giám sát quyết định.',
        ],
      };
    case 'question':
      return {
        subject: `Cần thêm thông tin cho phản ánh ${code}`,
        lines: [
          'Cơ quan xử lý cần ông/bà cho biết thêm thông tin.',
          ...(by
            ? [`Xin trả lời trước ${by}. Câu hỏi nằm trong trang theo dõi.`]
            : ['Câu hỏi nằm trong trang theo dõi.']),
        ],
      };
    case 'refused':
      return {
        subject: `Phản ánh ${code} chưa được tiếp nhận xử lý`,
        lines: ['Phản ánh của ông/bà chưa được tiếp nhận xử lý. Lý do và cách làm tiếp theo có trong trang theo dõi.'],
      };
    case 'merged':
      return {
        subject: `Phản ánh ${code} được xử lý chung với phản ánh cùng nội dung`,
        lines: [
          'Nhiều người đã phản ánh cùng một việc, nên phản ánh của ông/bà được gộp để xử lý chung.',
          'Ông/bà sẽ nhận được thư khi có câu trả lời, và vẫn tự đánh giá được.',
        ],
      };
    case 'overdue':
      return {
        subject: `Phản ánh ${code} đang chậm so với hạn xử lý`,
        lines: [
          `${capital(holder)} chưa trả lời trong hạn${by && ` (${by})`} và đã được nhắc.`,
          'Chúng tôi xin lỗi ông/bà vì sự chậm trễ này. Ông/bà sẽ nhận được thư khi có câu trả lời.',
        ],
      };
    case 'answered':
      return {
        subject: `Đã có trả lời cho phản ánh ${code}`,
        lines: [`${capital(holder)} đã trả lời phản ánh của ông/bà.`, 'Xin cho biết ông/bà có hài lòng không.'],
      };
    default:
      return { subject: `Phản ánh ${code} có thông tin mới`, lines: ['Phản ánh của ông/bà có thông tin mới.'] };
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
