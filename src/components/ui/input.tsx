import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlClass } from "./control-styles";

/** The browser's own button inside a file's control, as a quiet button of ours. */
const fileClass =
  "h-auto cursor-pointer py-1.5 file:mr-3 file:cursor-pointer file:rounded-sm file:bg-sunken file:px-2.5 file:py-1 file:font-medium";

/** A one-line text control, or one that takes a file. Give it a label by Field, or aria-label. */
export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  const box = cn("h-9", type === "file" && fileClass, className);
  return <input {...rest} type={type} className={controlClass(box)} />;
}
