import type { Metadata } from "next";
import { requireReseller } from "@/adapters/auth";
import { readCustomer } from "./read-customer";

type Props = { params: Promise<{ id: string }> };

/** `generateMetadata` of each of a customer's pages. */
export async function customerTitle({ params }: Props): Promise<Metadata> {
  await requireReseller();
  return { title: (await readCustomer((await params).id)).name };
}
