import { Problem } from '../http/problem.js';

export const keyReused = () =>
  new Problem('idempotency-key-reused', {
    status: 422,
    detail: {
      vi: 'Idempotency-Key này đã dùng cho một nội dung khác. Hãy tạo khoá mới cho nội dung mới.',
      en: 'This Idempotency-Key was used for another body. Make a new key for a new body.',
    },
  });

export const invalidKey = () =>
  new Problem('invalid-idempotency-key', {
    status: 400,
    detail: {
      vi: 'Idempotency-Key phải có từ 1 đến 200 ký tự ASCII nhìn thấy được, ví dụ một UUID.',
      en: 'Idempotency-Key must have 1 to 200 visible ASCII characters, a UUID for example.',
    },
  });
