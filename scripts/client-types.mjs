// `npm run client:types`: writes the types of packages/client from the API's own document.
import { CLIENT_TYPES, clientTypes, currentDocument } from "./lib/client-types.mjs";
import { writeWhole } from "./lib/project.mjs";
import { step } from "./lib/steps.mjs";
import { runCommand } from "./lib/stop.mjs";

await runCommand(async () => {
  await step("Types of the client", async () =>
    writeWhole(CLIENT_TYPES, await clientTypes(await currentDocument())),
  );
  // The modules that the document was made of hold timers and connections ready.
  process.exit();
});
