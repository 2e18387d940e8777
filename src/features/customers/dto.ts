export type CustomerDto = {
  id: string;
  name: string;
  email: string;
  company: string | null;
  phone: string | null;
  country: string | null;
  externalId: string | null;
  metadata: Record<string, string>;
  status: "active" | "archived";
  createdAt: string;
  updatedAt: string;
};

/** A row of the reseller's list, with its services counted (R33). */
export type CustomerRowDto = CustomerDto & { activeServices: number; totalServices: number };

/** The same row for admins, with whose customer it is. */
export type ReviewedCustomerDto = CustomerRowDto & { reseller: { id: string; name: string } };
