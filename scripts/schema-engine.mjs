#!/usr/bin/env node
// Prisma's schema engine without its binary download: the WebAssembly build from npm, over the
// PostgreSQL driver adapter. Prisma's CLI starts this through PRISMA_SCHEMA_ENGINE_BINARY and
// speaks JSON-RPC with it, one message a line.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineBindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { postgresFactory } from "./lib/schema-engine-adapter.mjs";

const ENGINE = "@prisma/schema-engine-wasm/schema_engine_bg";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datasource: { type: "string", short: "d" },
    datamodels: { type: "string", multiple: true },
  },
});

// The CLI writes `--datamodels a b c`; parseArgs takes the first and leaves the rest positional.
const modelFiles = [...(values.datamodels ?? []), ...positionals.filter((p) => p.endsWith(".prisma"))];
const databaseUrl = values.datasource ? JSON.parse(values.datasource).url : process.env.DATABASE_URL;

if (positionals.includes("cli")) {
  await runCliCommand();
} else {
  await serveJsonRpc();
}

/** `cli can-connect-to-database`: exit 0, or one JSON line on stderr and exit 1. */
async function runCliCommand() {
  try {
    const connection = await postgresFactory(databaseUrl).connect();
    await connection.executeScript("SELECT 1");
    await connection.dispose();
  } catch (error) {
    const missing = error.cause?.kind === "DatabaseDoesNotExist";
    const fields = { error_code: missing ? "P1003" : "P1001", message: messageOf(error) };
    const line = { level: "ERROR", target: "schema_engine::logger", fields };
    process.stderr.write(`${JSON.stringify(line)}\n`);
    process.exitCode = 1;
  }
}

async function serveJsonRpc() {
  const models = await Promise.all(modelFiles.map(async (file) => [file, await readFile(file, "utf8")]));
  // None at all is said by undefined; the engine panics on an empty list.
  const datamodels = models.length > 0 ? models : undefined;
  let engine;
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const { id, method, params } = JSON.parse(line);
    // A message without a method is the CLI's receipt for a print.
    if (!method) continue;
    try {
      engine ??= await startEngine(datamodels);
      // These compare with the history's schema, which only a diagnosis computes and keeps.
      if (method === "evaluateDataLoss" || method === "createMigration") {
        const { migrationsList, filters } = params;
        await engine.devDiagnostic({ migrationsList, filters });
      }
      const result = (await engine[method](params)) ?? null;
      // The native engine prints a diff itself, through the CLI; the result then has no text.
      if (method === "diff" && result?.stdout) {
        send({ id: id + 1, method: "print", params: { content: result.stdout } });
      }
      send({ id, result });
    } catch (error) {
      send({ id, error: rpcError(error) });
    }
  }
}

async function startEngine(datamodels) {
  // Rust reports a panic through this global before the WebAssembly instance dies.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (text) => process.stderr.write(`${text}\n`),
  };
  const file = new URL("schema_engine_bg.wasm", import.meta.resolve(ENGINE));
  const imports = { "./schema_engine_bg.js": engineBindings };
  const { instance } = await WebAssembly.instantiate(await readFile(file), imports);
  engineBindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const adapter = bindMigrationAwareSqlAdapterFactory(postgresFactory(databaseUrl));
  return engineBindings.SchemaEngine.new({ datamodels }, () => {}, adapter);
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function rpcError(error) {
  const message = messageOf(error);
  const data = { is_panic: false, message, meta: error?.meta ?? null, error_code: error?.code };
  return { code: 4466, message: "An error happened. Check the data field for details.", data };
}

function messageOf(error) {
  return String(error?.message ?? error);
}
