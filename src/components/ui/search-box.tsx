"use client";

import { Search } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { controlClass } from "./control-styles";

type SearchBoxProps = { label: string; name?: string; placeholder?: string };

/** A search in a FilterBar: `?q=`, sent by Enter or a moment after the last letter. */
export function SearchBox({ label, name = "q", placeholder }: SearchBoxProps) {
  const value = useSearchParams().get(name) ?? "";
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The address may change without us (Back, "Clear"); what is being typed is left alone.
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <span className="relative min-w-40 flex-1 sm:min-w-64 max-sm:basis-full sm:max-w-72">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-subtle"
      />
      <input
        ref={input}
        type="search"
        name={name}
        aria-label={label}
        placeholder={placeholder ?? label}
        defaultValue={value}
        autoComplete="off"
        onChange={(event) => {
          const { form } = event.currentTarget;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => form?.requestSubmit(), 300);
        }}
        className={controlClass("h-8 pl-8")}
      />
    </span>
  );
}
