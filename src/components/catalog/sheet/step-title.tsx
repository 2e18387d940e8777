"use client";

import { type ReactNode, useEffect, useRef } from "react";

type StepTitleProps = { takesFocus: boolean; children: ReactNode };

/** The title of a step that took the place of another: who came by keyboard goes on from here. */
export function StepTitle({ takesFocus, children }: StepTitleProps) {
  const title = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return (
    <span ref={title} tabIndex={-1} className="outline-none">
      {children}
    </span>
  );
}
