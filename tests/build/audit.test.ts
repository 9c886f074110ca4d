import { describe, expect, it } from 'vitest';
import { readAudit } from '../../build/audit/readAudit.mjs';

describe('the audit of the production dependencies', () => {
  it('is clean, names what is weak, or says that nobody could be asked', () => {
    expect(readAudit('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual({ kind: 'clean' });
    expect(readAudit('{"vulnerabilities":{"ws":{"severity":"high","range":"<8.17.1"}}}')).toEqual({
      kind: 'found',
      packages: ['ws <8.17.1 (high)'],
    });
    expect(readAudit('{"message":"x","error":{"summary":"audit endpoint returned an error"}}')).toEqual({
      kind: 'unasked',
      why: 'audit endpoint returned an error',
    });
    expect(readAudit('npm error offline\n')).toEqual({ kind: 'unasked', why: 'npm error offline' });
    expect(readAudit('')).toMatchObject({ kind: 'unasked' });
  });
});
