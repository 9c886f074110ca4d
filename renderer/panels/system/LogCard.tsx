import { FileArchive } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { LOG_LEVELS, type LogLine } from '../../../app/contract/ipcLog';
import { saveDiagnostics } from '../../actions/saveDiagnostics';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { SelectField } from '../../parts/SelectField';
import { Switch } from '../../parts/Switch';
import { TextField } from '../../parts/TextField';
import { useView } from '../../state/viewStore';
import { useLog } from './useLog';
import './logs.css';

/** The program's own log, newest below: by severity, by letters, and as it is written. */
export function LogCard() {
  const { logs } = useText();
  const [level, setLevel] = useState<LogLine['level']>('info');
  const [search, setSearch] = useState('');
  const [follow, setFollow] = useState(true);
  const { page, failed } = useLog(level, useDeferredValue(search.trim()), follow);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (follow) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [page, follow]);
  const lines = page?.lines ?? [];

  return (
    <section className="system-card system-logs" aria-label={logs.title}>
      <h3>{logs.title}</h3>
      <div className="log-tools">
        <SelectField
          label={logs.level}
          value={level}
          options={LOG_LEVELS.map((value) => ({ value, text: logs.levels[value] }))}
          onChange={(value) => setLevel(LOG_LEVELS.find((each) => each === value) ?? 'info')}
        />
        <TextField
          type="search"
          className="log-search"
          aria-label={logs.search}
          placeholder={logs.search}
          maxLength={200}
          value={search}
          onText={setSearch}
        />
        <Switch label={logs.follow} on={follow} onChange={setFollow} />
        <Button small title={logs.exportHelp} onClick={() => void saveDiagnostics()}>
          <FileArchive size={13} aria-hidden /> {logs.exportZip}
        </Button>
      </div>
      {failed && <p className="system-quiet">{logs.failed}</p>}
      {page !== null && lines.length === 0 && <p className="system-quiet">{logs.empty}</p>}
      {page?.more === true && <p className="system-quiet">{logs.more(String(lines.length))}</p>}
      {lines.length > 0 && (
        <ol ref={list} className="log-lines selectable" tabIndex={0} aria-label={logs.title}>
          {lines.map((line, index) => (
            <LogRow key={`${line.at} ${index}`} line={line} />
          ))}
        </ol>
      )}
    </section>
  );
}

function LogRow({ line }: { readonly line: LogLine }) {
  const { logs } = useText();
  const language = useView((view) => view.language);
  const time =
    line.at === null
      ? '–'
      : new Date(line.at).toLocaleString(language === 'pt-BR' ? 'pt-BR' : 'en-GB', {
          dateStyle: 'short',
          timeStyle: 'medium',
        });
  return (
    <li data-level={line.level}>
      <time dateTime={line.at ?? undefined}>{time}</time>
      <span className="log-level">{logs.mark[line.level]}</span>
      <span className="log-text">
        {line.message} {line.fields !== '' && <span className="log-fields">{line.fields}</span>}
      </span>
    </li>
  );
}
