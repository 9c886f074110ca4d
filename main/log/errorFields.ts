/** An error as flat log fields. */
export function errorFields(error: unknown): { readonly error: string; readonly stack: string | null } {
  if (error instanceof Error) return { error: `${error.name}: ${error.message}`, stack: error.stack ?? null };
  return { error: String(error), stack: null };
}
