/** `scheme://name:password@`, and `name:password@` where the scheme was forgotten. */
const LOGIN = /(\/\/)[^\s"'/?#]*@|[^\s"'/:@,]+:[^\s"'@,]+@/g;
const QUERY = /([a-z][a-z0-9+.-]*:\/\/[^\s"'?#]*)[?#][^\s"']*/gi;

/**
 * Takes out of a text what addresses carry beside the place: names and passwords, and all behind `?` or `#`. For short texts: the time
 * it takes grows with the square of the length.
 */
export function withoutAddressSecrets(text: string): string {
  return text.replaceAll(QUERY, '$1?…').replaceAll(LOGIN, '$1…@');
}
