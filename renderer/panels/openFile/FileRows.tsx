import type { FilePreview } from '../../../app/contract/ipcFile';
import { useText } from '../../i18n/useText';
import { SelectField } from '../../parts/SelectField';
import { COLUMN_CHOICES } from './choices';

export interface FileRowsProps {
  readonly preview: FilePreview;
  readonly onColumns: (columns: string[]) => void;
}

const MOST_ROWS = 5;

/** The first rows of the file under what each of its columns is taken for. */
export function FileRows({ preview, onColumns }: FileRowsProps) {
  const { openFile } = useText();
  const columns = preview.found.columns ?? [];
  const options = COLUMN_CHOICES.map((value) => ({ value, text: openFile.columns[value] }));
  const choose = (index: number, value: string): void =>
    onColumns(
      columns.map((known, at) => (at === index ? value : known === value && value !== '-' ? '-' : known)),
    );
  return (
    <div className="file-rows" tabIndex={0} role="group" aria-label={openFile.rows}>
      <table>
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
                <span className="file-own-name">{preview.names[index] ?? ''}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.firstRows.slice(0, MOST_ROWS).map((row, line) => (
            <tr key={line}>
              {columns.map((_role, index) => (
                <td key={index}>{row[index] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
