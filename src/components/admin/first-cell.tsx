import type { ReactNode } from "react";

type FirstCellProps = {
  children: ReactNode;
  /** A second line. */
  note?: ReactNode;
  /** A second line for phones alone, where its own column has no room. */
  phone?: ReactNode;
};

/** The first cell of a row: what the row is, and a quieter line below. */
export function FirstCell({ children, note, phone }: FirstCellProps) {
  return (
    <>
      {children}
      {note && <span className="block font-normal text-muted">{note}</span>}
      {phone && <span className="block font-normal text-muted sm:hidden">{phone}</span>}
    </>
  );
}
