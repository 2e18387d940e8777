import { PUBLIC_ID } from "@/core/id-kinds";

/**
 * @param pages of each kind of object, by the prefix of its public ids
 * @returns the page of the object with a public id; null where there is none
 */
export function objectPages(pages: Readonly<Record<string, string>>): (id: string) => string | null {
  return (id) => {
    const page = PUBLIC_ID.test(id) && pages[id.slice(0, id.indexOf("_"))];
    return page ? `${page}/${id}` : null;
  };
}
