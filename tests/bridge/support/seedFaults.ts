import type { ExpertFault } from '../faults/expertFault';

/**
 * The expert with all faults in it, each behind a switch (`fault N` of the driver, counted from 1), so that one
 * compilation serves them all.
 */
export function seedFaults(source: string, faults: readonly ExpertFault[]): string {
  return faults.reduce((text, fault, index) => {
    const parts = text.split(fault.find);
    if (parts.length !== 2) throw new Error(`"${fault.name}": its text occurs ${parts.length - 1} times`);
    const on = `faultIsOn(${index + 1})`;
    const choice =
      fault.kind === 'expression'
        ? `(${on} ? (${fault.replace}) : (${fault.find}))`
        : `if(${on}) { ${fault.replace} } else { ${fault.find} }`;
    return parts.join(choice);
  }, source);
}
