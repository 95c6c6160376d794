import { Problem } from '#service-kit';

export const modelNotThere = (version: string) =>
  new Problem('model-not-there', {
    status: 422,
    detail: {
      vi: `Không có mô hình "${version}", hoặc dữ liệu của mô hình không còn được giữ. Hãy chọn mô hình khác.`,
      en: `There is no model "${version}", or its data are not kept any more. Choose another one.`,
    },
  });

export const modelDamaged = (version: string) =>
  new Problem('model-damaged', {
    status: 422,
    detail: {
      vi: `Dữ liệu của mô hình "${version}" bị hỏng nên không dùng được. Hãy chọn mô hình khác.`,
      en: `The data of the model "${version}" are damaged, so that it cannot be used. Choose another one.`,
    },
  });

export const modelStands = (version: string) =>
  new Problem('model-stands-already', {
    status: 409,
    detail: {
      vi: `Mô hình "${version}" đang được dùng.`,
      en: `The model "${version}" is in use already.`,
    },
  });

export const tooFewDecisions = (have: number, needed: number) =>
  new Problem('too-few-decisions', {
    status: 422,
    detail: {
      vi: `Mới có ${have} phản ánh do cán bộ quyết định, cần ít nhất ${needed} để học.`,
      en: `People have decided ${have} reports so far; at least ${needed} are needed to learn from.`,
    },
  });
