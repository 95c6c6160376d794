/** What is done with the data of a report, said before sending. A change of substance gets a new version. */
export const notice = {
  version: '2026-01',
  text: {
    vi: `Phản ánh của bạn được tiếp nhận, phân loại và chuyển đến cơ quan có thẩm quyền để xử lý và trả lời, theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP.
Họ tên, số điện thoại, thư điện tử và địa chỉ của bạn được mã hoá và lưu riêng. Cơ quan xử lý và công chúng không biết ai đã gửi, trừ khi bạn đồng ý. Mỗi lần xem đều được ghi lại.
Số điện thoại, số giấy tờ, biển số, thư điện tử và họ tên trong nội dung được che trước khi chuyển đi.
Việc công khai nội dung, cung cấp thông tin liên hệ cho cơ quan xử lý, nhận thông báo và dùng vị trí của ảnh chỉ thực hiện khi bạn đồng ý; bạn có thể rút lại bất cứ lúc nào.
Bạn có quyền xem, bổ sung, rút phản ánh, đề nghị xoá dữ liệu và khiếu nại. Số liệu thống kê không gắn với cá nhân được giữ lại.`,
    en: `Your report is taken in, classified and passed on to the responsible agency, which handles and answers it, under the Law on Personal Data Protection 91/2025/QH15 and Decree 356/2025.
Your name, telephone number, e-mail and postal address are encrypted and kept apart. Neither the agency nor the public learns who sent it unless you agree. Every look is recorded.
Telephone numbers, numbers of papers and vehicles, e-mail addresses and names in the text are masked before it is passed on.
Publishing the content, giving your contact to the agency, notifying you and using the place of a photo happen only if you agree, and you may take that back at any time.
You may read, add to and withdraw your report, ask for erasure, and complain. Figures that belong to no person are kept.`,
  },
} as const;

/** Versions before the current one; phones keep reports that were written under them until there is a network. */
const earlierVersions: readonly string[] = [];

export function isKnownNotice(version: string): boolean {
  return version === notice.version || earlierVersions.includes(version);
}
