/** Under ten cases a figure is said as it is, "3/4", because a percentage of few is noise (domain: Measures). */
export function rate(numerator: number, denominator: number, language: string): string {
  if (denominator < 10) return `${numerator}/${denominator}`;
  return percent(numerator / denominator, language);
}

/** 0.834 → "83,4 %". */
export function percent(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}
