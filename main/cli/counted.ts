/** A number with its word: `1 alert`, `2 alerts`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
