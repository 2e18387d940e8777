import { type Renewal, resolveRenewal } from "../domain/renewal";
import { type PriceWorld, worldTerms } from "./price-world";
import type { ServiceGroup } from "./running-services";

export type ComparedRenewal = { group: ServiceGroup; before: Renewal; after: Renewal };

/** What each group renews at in the one world and in the other. */
export function compareRenewals(
  groups: readonly ServiceGroup[],
  before: PriceWorld,
  after: PriceWorld,
): ComparedRenewal[] {
  const [termsBefore, termsAfter] = [worldTerms(before), worldTerms(after)];
  return groups.map((group) => {
    const { clientId, productId } = group;
    const price = (world: PriceWorld, terms: typeof termsBefore) =>
      resolveRenewal(group, world.products.get(productId) ?? null, terms(clientId), world.at);
    return { group, before: price(before, termsBefore), after: price(after, termsAfter) };
  });
}
