"use client";

import { useSearchParams } from "next/navigation";
import { Select, type SelectOption } from "./select";

type FilterSelectProps = {
  name: string;
  label: string;
  options: readonly SelectOption[];
  /** The choice that filters nothing: "All statuses". */
  all: string;
};

/** A filter in a FilterBar: sets `?name=` as soon as it is changed. */
export function FilterSelect({ name, label, options, all }: FilterSelectProps) {
  const value = useSearchParams().get(name) ?? "";
  return (
    <Select
      // Remade when the address changes, so that it always says what the list shows.
      key={value}
      name={name}
      aria-label={label}
      defaultValue={value}
      placeholder={all}
      options={options}
      onChange={(event) => event.currentTarget.form?.requestSubmit()}
      className="max-w-full min-w-32 max-sm:grow max-sm:has-[+[data-range]]:basis-full [&_select]:h-8"
    />
  );
}
