"use client";

import { useId, useState } from "react";
import { controlClass } from "@/components/ui/control-styles";

type IndexedRoute = { href: string; method: string; path: string; summary: string };

type RouteIndexProps = { routes: readonly IndexedRoute[]; label: string; none: string };

/** All routes, narrowed by what is typed; without a script it is the whole list. */
export function RouteIndex({ routes, label, none }: RouteIndexProps) {
  const [text, setText] = useState("");
  const id = useId();
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = routes.filter(({ method, path, summary }) => {
    const all = `${method} ${path} ${summary}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  return (
    <div className="max-w-[52rem]">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        type="search"
        value={text}
        placeholder={label}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        className={controlClass()}
      />
      <p role="status" className="mt-3 text-sm text-muted empty:hidden">
        {found.length === 0 ? none : ""}
      </p>
      <ul className="mt-2 divide-y divide-line">
        {found.map(({ href, method, path, summary }) => (
          <li key={href}>
            <a
              href={href}
              className="flex min-w-0 flex-wrap items-baseline gap-x-3 rounded py-1.5 hover:bg-sunken"
            >
              <span className="w-14 shrink-0 font-mono text-xs text-subtle">{method}</span>
              <span className="min-w-0 font-mono text-sm wrap-anywhere sm:w-80">{path}</span>
              <span className="min-w-0 text-sm text-muted">{summary}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
