export { callMoneyFunction, runStatement, type Statement } from "./call";
export { actingAs, type Context } from "./context";
export { closeDatabase, type Database, getDatabase, openDatabase } from "./database";
export { toAppError } from "./errors";
export * from "./generated/enums";
export { Prisma } from "./generated/client";
export { inTransaction, type Tx } from "./transaction";
