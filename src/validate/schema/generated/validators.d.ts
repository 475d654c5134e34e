// Compiled from schemas/ by scripts/compile-schemas.ts (npm run generate). Do not edit.
/** One breach of a schema; `instancePath` is a JSON pointer into the value. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** True where the value fits; else `errors` says why, until the next call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

export const meeting: Validator;
export const attendees: Validator;
export const decision: Validator;
export const action: Validator;
