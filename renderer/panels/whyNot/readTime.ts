/** Minutes after midnight of `14:20`, `9:05`, `14h20` or `1420`; null when it is no time of a day. */
export function readTime(text: string): number | null {
  const match = /^(\d{1,2})(?:[:h.]?)(\d{2})$/.exec(text.trim());
  const hours = Number(match?.[1]);
  const minutes = Number(match?.[2]);
  return match !== null && hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}
