import { useState } from 'react';
import type { FileChoices, ImportSummary, OfferedFile } from '../../../app/contract/ipcFile';
import type { Text } from '../../../app/contract/ipcText';
import { NO_FILE_CHOICES } from '../../../app/contract/noFileChoices';
import { openReplay } from '../../actions/openReplay';
import { showSeries } from '../../actions/showSeries';
import { request } from '../../api/request';
import { seriesId } from '../../../app/market/series';
import { useFormats } from '../../i18n/useFormats';
import { textIn } from '../../i18n/textIn';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { useOpenFile } from '../../state/openFileStore';
import { setView, useView } from '../../state/viewStore';
import { FileForm } from './FileForm';
import { FileFound } from './FileFound';
import { FileRows } from './FileRows';
import { FileWait } from './FileWait';
import { ImportResult } from './ImportResult';
import './openFile.css';
import { useFilePreview } from './useFilePreview';

/** What is in a file, how it is understood, and what shall become of it. */
export function OpenFileDialog() {
  const { openFile } = useText();
  const file = useOpenFile((open) => open.file);
  if (file === null) return null;
  const close = (): void => {
    void request('file:cancel', { id: file.id });
    setView({ dialog: null });
  };
  return (
    <Dialog title={openFile.title} closeLabel={openFile.close} onClose={close}>
      <FileDialogBody key={file.id} file={file} onClose={close} />
    </Dialog>
  );
}

type Stage =
  | { readonly kind: 'looking' }
  | { readonly kind: 'importing' }
  | { readonly kind: 'done'; readonly summary: ImportSummary };

function FileDialogBody({ file, onClose }: { readonly file: OfferedFile; readonly onClose: () => void }) {
  const { openFile } = useText();
  const formats = useFormats();
  const language = useView((view) => view.language);
  const [choices, setChoices] = useState<FileChoices>(NO_FILE_CHOICES);
  const [stage, setStage] = useState<Stage>({ kind: 'looking' });
  const [problem, setProblem] = useState<Text | null>(null);
  const preview = useFilePreview(file.id, choices);
  const say = (text: Text): string => textIn(text, language);
  const found = preview?.ok === true ? preview.value : null;
  const ready = stage.kind === 'looking' && typeof found?.found.symbol === 'string';
  const rows = preview === null ? [] : preview.ok ? preview.value.firstRows : preview.rows;
  // Of a file that was not understood, each column waits to be named.
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = found?.found.columns ?? choices.columns ?? Array.from({ length: width }, () => '-');
  const change = (changes: Partial<FileChoices>): void => {
    setProblem(null);
    setChoices({ ...choices, ...changes });
  };

  const bringIn = async (): Promise<void> => {
    setStage({ kind: 'importing' });
    const answer = await request('file:import', { id: file.id, choices, tickSize: null });
    const value = answer.ok ? answer.value : answer;
    if (value.ok) {
      setStage({ kind: 'done', summary: value.value });
      showSeries(seriesId(value.value));
    } else {
      setProblem(value.text);
      setStage({ kind: 'looking' });
    }
  };
  const replay = async (): Promise<void> => {
    if (await openReplay({ kind: 'file', id: file.id, choices })) setView({ dialog: null });
  };

  if (stage.kind === 'done') return <ImportResult summary={stage.summary} onClose={onClose} />;
  const wrong = problem ?? (preview?.ok === false ? preview.text : null);
  return (
    <div className="file">
      <p className="file-name">
        <strong>{file.name}</strong> <span>{formats.bytes(file.bytes)}</span>
      </p>
      {wrong !== null && (
        <p className="file-wrong" role="alert">
          {say(wrong)}
        </p>
      )}
      {found !== null && <FileFound preview={found} />}
      {rows.length > 0 && (
        <FileRows
          columns={columns}
          names={found?.names ?? []}
          rows={rows}
          onColumns={(next) => change({ columns: next })}
        />
      )}
      <FileForm found={found} choices={choices} onChange={change} disabled={stage.kind === 'importing'} />
      {(preview === null || stage.kind === 'importing') && <FileWait id={file.id} />}
      <div className="file-actions">
        <Button look="strong" disabled={!ready} onClick={() => void bringIn()}>
          {openFile.bringIn}
        </Button>
        <Button disabled={!ready} onClick={() => void replay()}>
          {openFile.replay}
        </Button>
        <Button
          look="quiet"
          onClick={stage.kind === 'importing' ? () => void request('file:cancel', { id: file.id }) : onClose}
        >
          {stage.kind === 'importing' ? openFile.stop : openFile.cancel}
        </Button>
      </div>
    </div>
  );
}
