"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import {
  attachOptionGroup,
  createOption,
  createOptionGroup,
  createOptionGroupInput,
  createOptionInput,
  detachOptionGroup,
  optionIdInput,
  productGroupInput,
  renameOption,
  renameOptionInput,
  restoreOption,
  retireOption,
  updateOptionGroup,
  updateOptionGroupInput,
} from "@/features/catalog";

const said = (key: string) => async () => ({ message: (await getTranslations("catalog.done"))(key) });

export const createGroupAction = defineAction({
  input: createOptionGroupInput,
  run: createOptionGroup,
  success: async ({ id }) => ({
    ...(await said("groupCreated")()),
    redirectTo: `/admin/catalogue/options/${id}`,
  }),
});
export const updateGroupAction = defineAction({
  input: updateOptionGroupInput,
  run: updateOptionGroup,
  success: said("saved"),
});
export const attachGroupAction = defineAction({
  input: productGroupInput,
  run: attachOptionGroup,
  success: said("groupAttached"),
});
export const detachGroupAction = defineAction({
  input: productGroupInput,
  run: detachOptionGroup,
  success: said("groupDetached"),
});
export const createOptionAction = defineAction({
  input: createOptionInput,
  run: createOption,
  success: said("optionCreated"),
});
export const renameOptionAction = defineAction({
  input: renameOptionInput,
  run: renameOption,
  success: said("saved"),
});
export const retireOptionAction = defineAction({
  input: optionIdInput,
  run: retireOption,
  success: said("optionRetired"),
});
export const restoreOptionAction = defineAction({
  input: optionIdInput,
  run: restoreOption,
  success: said("optionRestored"),
});
