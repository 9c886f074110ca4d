import { Switch as Base } from '@base-ui/react/switch';
import './switch.css';

export interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, at once; the label stands beside it and switches as well. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label className="switch-row">
      <span>{label}</span>
      <Base.Root className="switch" checked={on} onCheckedChange={onChange}>
        <Base.Thumb className="switch-thumb" />
      </Base.Root>
    </label>
  );
}
