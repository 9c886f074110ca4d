import type { SettingChange } from './settingChange';

/** Every value of a tree of groups under its key, such as `plan.stopAtr`; a list is one value. */
export function valuesIn(tree: unknown, path: readonly string[] = []): readonly SettingChange[] {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) {
    return tree === undefined || path.length === 0 ? [] : [{ key: path.join('.'), value: tree }];
  }
  return Object.entries(tree).flatMap(([name, inner]) => valuesIn(inner, [...path, name]));
}
