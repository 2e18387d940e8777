import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-styles";
import { Spinner } from "./spinner";

type Look = { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode };
type ButtonProps = Look &
  Omit<ComponentProps<"button">, "ref"> & { pending?: boolean; ref?: ComponentProps<"button">["ref"] };
type ButtonLinkProps = Look & Omit<ComponentProps<typeof Link>, "href"> & { href: string };

/** A button. `pending` shows a turning circle in place of the icon and refuses further presses. */
export function Button({
  variant,
  size,
  icon,
  pending,
  className,
  children,
  type,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? "button"}
      // aria-disabled, not disabled: the focus stays where it is while the work runs.
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={buttonClass(variant, size, className)}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  );
}

/** A link that looks like a button: for going somewhere, not for doing something. With `download`, for files. */
export function ButtonLink({ variant, size, icon, className, children, ...rest }: ButtonLinkProps) {
  const look = buttonClass(variant, size, className);
  // The router must neither prefetch a file nor show it as a page.
  if (rest.download !== undefined) {
    return (
      <a href={rest.href} download={rest.download} className={look}>
        {icon}
        {children}
      </a>
    );
  }
  return (
    <Link {...rest} className={look}>
      {icon}
      {children}
    </Link>
  );
}
