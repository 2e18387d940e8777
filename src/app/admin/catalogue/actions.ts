"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import {
  categoryIdInput,
  createCategory,
  createCategoryInput,
  createProduct,
  createProductInput,
  deleteCategory,
  productIdInput,
  reorderCatalog,
  reorderInput,
  restoreProduct,
  retireProduct,
  setProductReach,
  setProductReachInput,
  updateCategory,
  updateCategoryInput,
  updateProduct,
  updateProductInput,
} from "@/features/catalog";

const PATH = "/admin/catalogue";
const said = (key: string) => async () => ({ message: (await getTranslations("catalog.done"))(key) });

export const createCategoryAction = defineAction({
  input: createCategoryInput,
  run: createCategory,
  success: said("categoryCreated"),
});
export const updateCategoryAction = defineAction({
  input: updateCategoryInput,
  run: updateCategory,
  success: said("saved"),
});
export const deleteCategoryAction = defineAction({
  input: categoryIdInput,
  run: deleteCategory,
  success: said("categoryDeleted"),
});
export const reorderAction = defineAction({ input: reorderInput, run: reorderCatalog });
export const createProductAction = defineAction({
  input: createProductInput,
  run: createProduct,
  success: async ({ id }) => ({ ...(await said("productCreated")()), redirectTo: `${PATH}/${id}/prices` }),
});
export const updateProductAction = defineAction({
  input: updateProductInput,
  run: updateProduct,
  success: said("saved"),
});
export const setReachAction = defineAction({
  input: setProductReachInput,
  run: setProductReach,
  success: said("saved"),
});
export const retireAction = defineAction({
  input: productIdInput,
  run: retireProduct,
  success: said("retired"),
});
export const restoreAction = defineAction({
  input: productIdInput,
  run: restoreProduct,
  success: said("restored"),
});
