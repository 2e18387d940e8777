import { afterAll, describe, expect, it } from "vitest";
import { closeDatabase, getDatabase, openDatabase } from "@/db";
import { testDatabase } from "@/testing/database";
import { checkDatabase, complaintsAbout } from "./check-database";

afterAll(() => closeDatabase(getDatabase()));

const good = {
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  lock_timeout: "2000",
  statement_timeout: "4000",
  idle_in_transaction_session_timeout: "9000",
};

describe("a database that loses what it acknowledges", () => {
  it.each(["fsync", "synchronous_commit", "full_page_writes"])("is named by its setting %s", (name) => {
    expect(complaintsAbout({ ...good, [name]: "off" })).toEqual([expect.stringContaining(`${name} is off`)]);
  });

  it("is none with the settings as they should be, or with a standby that confirms too", () => {
    expect(complaintsAbout(good)).toEqual([]);
    expect(complaintsAbout({ ...good, synchronous_commit: "remote_apply" })).toEqual([]);
  });
});

it.each(["lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout"])(
  "a role without %s, or with a longer one, is named",
  (name) => {
    for (const value of ["0", "60000"])
      expect(complaintsAbout({ ...good, [name]: value })).toEqual([expect.stringContaining(name)]);
  },
);

it("reads what truly holds: the tests' own database is a throwaway one, whose role has its limits", async () => {
  expect(await checkDatabase(getDatabase().pool)).toEqual([
    expect.stringContaining("fsync is off"),
    expect.stringContaining("full_page_writes is off"),
  ]);
  const owner = openDatabase(testDatabase().ownerUrl, 1);
  expect((await checkDatabase(owner.pool)).join()).toMatch(/lock_timeout.*statement_timeout.*idle_in/);
  await closeDatabase(owner);
});
