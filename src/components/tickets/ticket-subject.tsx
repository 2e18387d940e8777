import type { ReactNode } from "react";
import type { TicketDto } from "@/features/support";

type TicketSubjectProps = { ticket: Pick<TicketDto, "subject" | "number">; phone?: ReactNode };

/** The first cell of a ticket's row: what it is about, and its number. */
export function TicketSubject({ ticket, phone }: TicketSubjectProps) {
  return (
    <>
      <span className="line-clamp-2 wrap-anywhere">{ticket.subject}</span>
      <span className="block font-normal text-muted tabular-nums">{ticket.number}</span>
      {phone && <span className="block font-normal text-muted sm:hidden">{phone}</span>}
    </>
  );
}
