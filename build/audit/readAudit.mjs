/**
 * What `npm audit --json` found.
 * @typedef {{ kind: 'clean' } | { kind: 'unasked'; why: string } | { kind: 'found'; packages: readonly string[] }} AuditFindings
 */

/** @param {string} output @returns {AuditFindings} */
export function readAudit(output) {
  /** @type {{ error?: { summary?: string }; message?: string; vulnerabilities?: Record<string, { severity?: string; range?: string }> }} */
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return unasked([output.trim().split('\n')[0]]);
  }
  if (report.vulnerabilities === undefined) return unasked([report.error?.summary, report.message]);
  const packages = Object.entries(report.vulnerabilities).map(
    ([name, { severity = '?', range = '' }]) => `${name} ${range} (${severity})`,
  );
  return packages.length === 0 ? { kind: 'clean' } : { kind: 'found', packages };
}

/** @param {readonly (string | undefined)[]} reasons @returns {AuditFindings} */
function unasked(reasons) {
  const why = reasons.find((reason) => reason !== undefined && reason !== '');
  return { kind: 'unasked', why: why ?? 'it gave no answer' };
}
