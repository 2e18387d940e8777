import type { ReactNode } from "react";

type TotalRowProps = { label: string; children: ReactNode; retail: boolean };

/** A row at the foot of PriceLines: its label spans all columns but the last, of which a phone shows fewer. */
export function TotalRow({ label, children, retail }: TotalRowProps) {
  return (
    <tr>
      <td className="text-right sm:hidden">{label}</td>
      <td colSpan={retail ? 3 : 5} className="text-right max-sm:hidden">
        {label}
      </td>
      <td className="text-right tabular-nums">{children}</td>
    </tr>
  );
}
