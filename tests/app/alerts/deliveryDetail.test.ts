import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliveryDetail } from '../../../app/alerts/deliveryDetail';

const folder = path.resolve(__dirname, '../../../main/delivery');

/** Every note that a channel or a stage writes, with a number in the place of each value. */
const notes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [
    ...readFileSync(path.join(folder, file), 'utf8').matchAll(/\b(?:detail: |failed\()(['`])(.+?)\1/g),
  ])
  .map(([, , note = '']) => note.replaceAll('${row.alert.status}', 'closed').replaceAll(/\$\{[^}]*\}/g, '8'));

describe('why a delivery went as it did', () => {
  it('finds the notes of the channels and the stages', () => {
    expect(notes).toContain('too old to be news');
    expect(notes).toContain('no answer within 8 s');
  });

  it.each(notes)('is said in Portuguese, too: %s', (note) => {
    expect(deliveryDetail(note, 'pt')).not.toBe(note);
    expect(deliveryDetail(note, 'en')).toBe(note);
  });

  it('keeps the value', () => {
    expect(deliveryDetail('no answer within 15 s', 'pt')).toBe('sem resposta em 15 s');
    expect(deliveryDetail('ESOCKET connect ECONNREFUSED 127.0.0.1:9', 'pt')).toBe(
      'conexão recusada por 127.0.0.1:9',
    );
  });

  it("leaves a server's own words as they are", () => {
    expect(deliveryDetail('EENVELOPE 550 no such user', 'pt')).toBe('EENVELOPE 550 no such user');
  });
});
