import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineSplitter } from '../../../main/bridge/lineSplitter';

describe('createLineSplitter', () => {
  it('cuts any stream into the same lines, however it arrives', () => {
    const stream = fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(stream, (chunks) => {
        const splitter = createLineSplitter(10_000);
        const whole = Buffer.concat(chunks);
        const lines = chunks.flatMap((chunk) =>
          (splitter.push(Buffer.from(chunk)) ?? []).map((line) => Buffer.from(line)),
        );
        const expected = whole.toString('latin1').split('\n');
        const rest = expected.pop() ?? '';
        expect(lines.map((line) => line.toString('latin1'))).toEqual(expected);
        expect(splitter.held()).toBe(rest.length);
      }),
      { seed: 42 },
    );
  });

  it('gives up on a line that is too long, in one piece or in many', () => {
    expect(createLineSplitter(4).push(Buffer.from('1234\n1234'))).toHaveLength(1);
    expect(createLineSplitter(4).push(Buffer.from('12345'))).toBeNull();
    const splitter = createLineSplitter(4);
    expect(splitter.push(Buffer.from('123'))).toEqual([]);
    expect(splitter.push(Buffer.from('45\n'))).toBeNull();
  });

  it('does not keep the caller’s buffer alive or trust it to stay the same', () => {
    const splitter = createLineSplitter(100);
    const chunk = Buffer.from('abc');
    splitter.push(chunk);
    chunk.fill('x');
    expect(splitter.push(Buffer.from('\n'))?.map(String)).toEqual(['abc']);
  });
});
