import fc from 'fast-check';

/** What attackers put into names, and what breaks programs that glue texts together. */
const WEAPONS = [
  '<script>window.pwned=1</script>',
  '<img src=x onerror=window.pwned=1>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt;',
  '</style><script>',
  'javascript:alert(1)',
  '\r\nBcc: everybody@evil.example',
  '\nSubject: other',
  '\r\n\r\nbody',
  '=?utf-8?B?DQpCY2M6IGFAYi5jYw==?=',
  '=HYPERLINK("http://evil.example")',
  '+1+1',
  '-1-1',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  ' =1+1',
  '../../../etc/passwd',
  '..%2f..%2fetc',
  '%00',
  '\u0000',
  '\u202e',
  '\u2028',
  '${7*7}',
  '{{7*7}}',
  '__proto__',
  'constructor',
  "'; DROP TABLE alert; --",
  '%s%n',
] as const;

/** Any text, most often with something hostile in it. */
export const hostileText = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WEAPONS) }, fc.string({ unit: 'binary' })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''));
