import { Switch as Base } from '@base-ui/react/switch';
import './switch.css';

export interface BareSwitchProps {
  /** For screen readers; what it switches stands beside it. */
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly id?: string;
  readonly 'aria-describedby'?: string;
}

/** A switch whose words stand elsewhere. */
export function BareSwitch({ label, on, onChange, ...rest }: BareSwitchProps) {
  return (
    <Base.Root {...rest} className="switch" aria-label={label} checked={on} onCheckedChange={onChange}>
      <Base.Thumb className="switch-thumb" />
    </Base.Root>
  );
}
