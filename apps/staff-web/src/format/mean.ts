/** Of few it is said as it is, as a rate is: "11/9". */
export function mean(total: number, count: number, language: string): string {
  if (count < 10) return `${total}/${count}`;
  return (total / count).toLocaleString(language, { maximumFractionDigits: 2 });
}
