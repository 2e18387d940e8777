import type { Tx } from "@/db";
import type { Person } from "../domain/person";

/** Somebody by e-mail or id, with the client that it has worked for longest; null when there is no such person. */
export async function findPerson(tx: Tx, where: { email: string } | { id: string }): Promise<Person | null> {
  const user = await tx.user.findUnique({
    where,
    include: {
      twoStep: { select: { enabledAt: true } },
      memberships: {
        orderBy: [{ createdAt: "asc" }, { clientId: "asc" }],
        take: 1,
        select: { clientId: true, client: { select: { reseller: { select: { status: true } } } } },
      },
    },
  });
  if (!user) return null;
  const { memberships, twoStep, ...person } = user;
  const [first] = memberships;
  return {
    ...person,
    hasTwoStep: Boolean(twoStep?.enabledAt),
    clientId: first?.clientId ?? null,
    resellerStatus: first?.client.reseller?.status ?? null,
  };
}
