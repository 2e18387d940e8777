import { defineConfig } from "prisma/config";

// The connection string is the owner's, for migrations; generating the client needs none.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
