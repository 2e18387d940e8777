import type { CustomerViewDto } from "@/features/brand";
import type { Frame } from "./view-page";

/** Whose page it is, and in whose colours. */
export function frameOf({ brand, customer, expiresAt, locale }: CustomerViewDto): Frame {
  return { brand, customer: customer.company ?? customer.name, expiresAt, locale };
}
