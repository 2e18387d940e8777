import type { Page } from "@playwright/test";
import { say } from "./messages";
import { expectToast } from "./person";
import { expect } from "./test";

/** Opens the editor of the application form as a person would, from the settings. */
export async function openFormEditor(admin: Page): Promise<void> {
  await admin.goto("/admin/settings");
  await admin.getByRole("link", { name: say("applicationForm.editor.edit") }).click();
  const heading = admin.getByRole("heading", { level: 1, name: say("applicationForm.editor.title") });
  await expect(heading).toBeVisible();
}

type Question = { type: "choice" | "file"; label: string; options?: string[] };

/** Adds a required question at the end of the form that is open; its name is where the focus is. */
export async function addQuestion(admin: Page, { type, label, options }: Question): Promise<void> {
  await admin.getByLabel(say("applicationForm.editor.addType")).selectOption(type);
  await admin.getByRole("button", { name: say("applicationForm.editor.add") }).click();
  const settings = admin.getByRole("group", { name: say("applicationForm.editor.unnamed") });
  await expect(settings.getByLabel(say("applicationForm.editor.label"), { exact: true })).toBeFocused();
  await admin.keyboard.type(label);
  const named = admin.getByRole("group", { name: label });
  if (options) await named.getByLabel(say("applicationForm.editor.options")).fill(options.join("\n"));
  await named.getByRole("switch", { name: say("applicationForm.editor.mustAnswer") }).check();
}

/** Takes questions away, those of them that are there, and saves the form. */
export async function removeQuestions(admin: Page, labels: readonly string[]): Promise<void> {
  await openFormEditor(admin);
  for (const name of labels) {
    const button = admin.getByRole("button", { name: say("applicationForm.editor.remove", { name }) });
    if (await button.isVisible()) await button.click();
  }
  await saveForm(admin);
}

export async function saveForm(admin: Page): Promise<void> {
  await admin.getByRole("button", { name: say("applicationForm.editor.save") }).click();
  await expectToast(admin, say("applicationForm.editor.saved"));
}
