/** The element of an alert's card that takes the focus. */
export function alertCardId(alert: string): string {
  return `alert-${alert}`;
}
