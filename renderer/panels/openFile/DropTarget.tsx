import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { openDropped } from '../../actions/openFile';
import { useText } from '../../i18n/useText';
import './openFile.css';

/** The whole window takes files; while one hovers over it, it says so. */
export function DropTarget() {
  const { openFile } = useText();
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    const isFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!isFile(event)) return;
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      // Within the window, one element is left for the next.
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      if (!isFile(event)) return;
      event.preventDefault();
      setHovering(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void openDropped(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!hovering) return null;
  return (
    <div className="drop" aria-hidden>
      <FileDown size={40} strokeWidth={1.25} />
      <p>{openFile.drop}</p>
    </div>
  );
}
