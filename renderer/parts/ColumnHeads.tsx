/** The head of a table, a column a name; `help` is shown over the name it belongs to. */
export function ColumnHeads({
  names,
  help = {},
}: {
  readonly names: Readonly<Record<string, string>>;
  readonly help?: Readonly<Partial<Record<string, string>>>;
}) {
  return (
    <thead>
      <tr>
        {Object.entries(names).map(([key, name]) => (
          <th key={key} scope="col" title={help[key]}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
