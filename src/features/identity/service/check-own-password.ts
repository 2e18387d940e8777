import { AppError, fieldError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { forgiveAttempt, limitAttempts } from "@/integrations/rate-limit";
import type { Person, PersonActor } from "../domain/person";
import { findPerson } from "./find-person";
import { verifyPassword } from "./password";

/** The actor, who has typed its password once more; a wrong one is an error at the field `password`. */
export async function checkOwnPassword(ctx: Context<PersonActor>, password: string): Promise<Person> {
  const { userId } = ctx.actor;
  await limitAttempts("password:account", userId);
  const person = await inTransaction(ctx, { kind: "provider" }, (tx) => findPerson(tx, { id: userId }));
  if (!person) throw new AppError("unauthenticated");
  if (!(await verifyPassword(person.passwordHash, password)))
    throw fieldError(["password"], "wrong", "This is not your current password");
  await forgiveAttempt("password:account", userId);
  return person;
}
