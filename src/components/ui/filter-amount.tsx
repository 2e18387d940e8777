"use client";

import { useSearchParams } from "next/navigation";
import { useId } from "react";
import { FilterRangeField } from "./filter-range-field";
import { Input } from "./input";

type FilterAmountProps = { name: string; label: string };

/** An amount in a FilterBar, such as 99.50: sets `?name=` when it is left or Enter is pressed. */
export function FilterAmount({ name, label }: FilterAmountProps) {
  const id = useId();
  const value = useSearchParams().get(name) ?? "";
  return (
    <FilterRangeField id={id} label={label}>
      <Input
        key={value}
        id={id}
        name={name}
        defaultValue={value}
        inputMode="decimal"
        autoComplete="off"
        maxLength={17}
        pattern="\d{1,12}(\.\d{1,4})?"
        onBlur={({ currentTarget }) => {
          currentTarget.value = withPoint(currentTarget.value);
          if (currentTarget.value !== value) currentTarget.form?.requestSubmit();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          event.currentTarget.value = withPoint(event.currentTarget.value);
          event.currentTarget.form?.requestSubmit();
        }}
        className="h-8! sm:w-24!"
      />
    </FilterRangeField>
  );
}

/** "12,50" as the address has it, "12.50". What may be a thousand stays, and the pattern refuses it. */
function withPoint(text: string): string {
  return text.replace(/^(\d{1,12}),(\d{1,2})$/, "$1.$2");
}
