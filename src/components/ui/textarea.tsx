import type { ComponentProps } from "react";
import { controlClass } from "./control-styles";

/** A text control of several lines; grows with its content where the browser can. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={controlClass(`field-sizing-content max-h-96 min-h-20 py-2 ${className ?? ""}`)}
    />
  );
}
