declare const held: unique symbol

/** JSON text that holds a value of a known type. What is read from it is what was written, less keys without a value. */
export type JsonText<Value> = string & { readonly [held]?: Value }

/** @returns the value as JSON; every value that is JSON by nature can be written */
export const toJsonText = <Value>(value: Value): JsonText<Value> => JSON.stringify(value)

/** Reads what `toJsonText` wrote, unlooked at: for text of our own, never for what comes from a file or from the window. */
export const fromJsonText = <Value>(text: JsonText<Value>): Value => JSON.parse(text) as Value
