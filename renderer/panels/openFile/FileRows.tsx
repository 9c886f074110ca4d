import { useText } from '../../i18n/useText';
import { SelectField } from '../../parts/SelectField';
import { Table } from '../../parts/Table';
import { COLUMN_CHOICES } from './choices';

export interface FileRowsProps {
  /** What each column is taken for. */
  readonly columns: readonly string[];
  /** Names as they stand in the file; empty without a header. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly onColumns: (columns: string[]) => void;
}

const MOST_ROWS = 5;

/** The first rows of the file under what each of its columns is taken for. */
export function FileRows({ columns, names, rows, onColumns }: FileRowsProps) {
  const { openFile } = useText();
  const options = COLUMN_CHOICES.map((value) => ({ value, text: openFile.columns[value] }));
  const choose = (index: number, value: string): void =>
    onColumns(
      columns.map((known, at) => (at === index ? value : known === value && value !== '-' ? '-' : known)),
    );
  return (
    <div className="file-rows" tabIndex={0} role="group" aria-label={openFile.rows}>
      <Table>
        <thead>
          <tr>
            {columns.map((role, index) => (
              <th key={index} scope="col">
                <SelectField
                  label={openFile.column(String(index + 1))}
                  value={role === 'volume' ? 'realVolume' : role}
                  options={options}
                  onChange={(value) => choose(index, value)}
                />
                <span className="file-own-name">{names[index] ?? ''}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row, line) => (
            <tr key={line}>
              {columns.map((_role, index) => (
                <td key={index}>{row[index] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
