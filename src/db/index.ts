export { callMoneyFunction, runStatement, type Statement } from "./call";
export { containing } from "./containing";
export { actingAs, type Context } from "./context";
export { closeDatabase, type Database, forgetDatabase, getDatabase, openDatabase } from "./database";
export { keepingError, toAppError } from "./errors";
export { Prisma } from "./generated/client";
export * from "./generated/enums";
export { openText, sealText } from "./sealed-text";
export { inTransaction, type Tx } from "./transaction";
