interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  /** What may be chosen: values, each with what it is called. */
  readonly options: readonly (readonly [value: string, label: string])[];
  onChange(value: string): void;
}

/** A choice among a few. */
export function SelectField({ label, value, options, onChange }: SelectFieldProps) {
  return (
    <label className="field">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
