"use client";

import { useSearchParams } from "next/navigation";
import { useId } from "react";
import { FilterRangeField } from "./filter-range-field";
import { Input } from "./input";

type FilterDateProps = {
  name: string;
  label: string;
  /** Shown while the address names no day. */
  initial?: string;
};

/** A day in a FilterBar: sets `?name=YYYY-MM-DD` as soon as it is whole. */
export function FilterDate({ name, label, initial = "" }: FilterDateProps) {
  const id = useId();
  const value = useSearchParams().get(name) ?? initial;
  return (
    <FilterRangeField id={id} label={label}>
      <Input
        key={value}
        id={id}
        type="date"
        name={name}
        defaultValue={value}
        max="9999-12-31"
        // A year that is still being typed is a year like 0002.
        onChange={({ currentTarget: { value: day, form } }) => {
          if (day === "" || day >= "1900") form?.requestSubmit();
        }}
        className="h-8! max-sm:px-1.5! sm:w-auto!"
      />
    </FilterRangeField>
  );
}
