interface Props<T extends string | number> {
  class?: string;
  id?: string;
  title?: string | undefined;
  disabled?: boolean;
  "aria-label"?: string;
  "aria-describedby"?: string | undefined;
  options: readonly { value: T; label: string; lang?: string | undefined }[];
  value: T;
  onChoose: (value: T) => unknown;
}

/** A list that drops down, to choose one of. */
export function Select<T extends string | number>({ options, value, onChoose, ...select }: Props<T>) {
  return (
    <select
      class="field"
      {...select}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = options[currentTarget.selectedIndex];
        if (chosen) onChoose(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} lang={option.lang}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
