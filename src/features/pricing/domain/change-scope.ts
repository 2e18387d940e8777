/**
 * Whose services a change may concern, by uuid; null is everybody's. Kept with a dated change, so that one of another
 * product at the very same moment is not taken for it. `rule`: the rule that it is a change of.
 */
export type ChangeScope = { clients: string[] | null; products: string[] | null; rule?: string };
