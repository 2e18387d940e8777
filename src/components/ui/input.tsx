import type { ComponentProps } from "react";
import { controlClass } from "./control-styles";

/** A one-line text control. Give it a label by Field, or aria-label. */
export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input {...rest} type={type} className={controlClass(`h-9 ${className ?? ""}`)} />;
}
