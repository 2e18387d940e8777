import { newId } from "@/core/ids";
import { closeDatabase, getDatabase, type Tx } from "@/db";
import { asProvider, createTestAdmin, TEST_PASSWORD } from "./actors";

export const close = () => closeDatabase(getDatabase());

/**
 * People who can sign in to the data set of bench/lib/data-set.mjs: an admin, and a new owner for each of so many resellers.
 * All have the password that the data set's own people have.
 */
export async function people(resellers: number) {
  const admin = await createTestAdmin();
  const owners = await asProvider(async (tx) => {
    const known = await tx.user.findFirstOrThrow({ where: { passwordHash: { not: null } } });
    await tx.user.update({ where: { id: admin.actor.userId }, data: { passwordHash: known.passwordHash } });
    const some = await tx.reseller.findMany({
      take: resellers,
      orderBy: { id: "asc" },
      select: { id: true },
    });
    const made: string[] = [];
    for (const { id } of some) made.push(await addOwner(tx, id, known.passwordHash));
    return made;
  });
  const signIn = (email: string) => ({ email, password: TEST_PASSWORD });
  return { admin: signIn(admin.email), owners: owners.map(signIn) };
}

/** @returns the owner's address */
async function addOwner(tx: Tx, clientId: string, passwordHash: string | null): Promise<string> {
  const now = new Date();
  const id = newId(now);
  const email = `owner-${id}@client.test`;
  await tx.user.create({
    data: {
      ...{ id, email, name: "Olga Owner", role: "client", passwordHash, createdAt: now, updatedAt: now },
      memberships: { create: { clientId, role: "owner", createdAt: now } },
    },
  });
  return email;
}
