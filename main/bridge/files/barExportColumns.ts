/** Where the columns of an MT5 bar export stand; null for those it leaves out. */
export interface BarExportColumns {
  readonly date: number;
  /** Exports of D1 and longer have none. */
  readonly time: number | null;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly tickVolume: number | null;
  readonly realVolume: number | null;
  readonly spread: number | null;
}

export type ColumnsVerdict =
  | { readonly ok: true; readonly columns: BarExportColumns }
  /** `missing`: the columns it lacks; `header` false: the line is no header of an MT5 export at all. */
  | { readonly ok: false; readonly header: boolean; readonly missing: readonly string[] };

const NEEDED = ['DATE', 'OPEN', 'HIGH', 'LOW', 'CLOSE'] as const;

/** Finds the columns by their names, wherever they stand. */
export function barExportColumns(header: string): ColumnsVerdict {
  const names = header.split('\t').map((name) => name.trim().toUpperCase());
  const indexOf = (name: string): number => names.indexOf(`<${name}>`);
  const optional = (name: string): number | null => (indexOf(name) === -1 ? null : indexOf(name));
  const missing = NEEDED.filter((name) => indexOf(name) === -1).map((name) => `<${name}>`);
  if (missing.length > 0) {
    return { ok: false, header: names.some((name) => /^<[A-Z]+>$/.test(name)), missing };
  }
  return {
    ok: true,
    columns: {
      date: indexOf('DATE'),
      time: optional('TIME'),
      open: indexOf('OPEN'),
      high: indexOf('HIGH'),
      low: indexOf('LOW'),
      close: indexOf('CLOSE'),
      tickVolume: optional('TICKVOL'),
      realVolume: optional('VOL'),
      spread: optional('SPREAD'),
    },
  };
}
