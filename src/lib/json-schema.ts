/** The part of JSON Schema (draft-07) that ours use, with the keywords that editors read besides. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema | false>;
  required?: string[];
  additionalProperties?: boolean;
  examples?: unknown[];
  if?: JsonSchema;
  then?: JsonSchema;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  /** What an editor says when the pattern does not fit. */
  patternErrorMessage?: string;
  /** What an editor says when nothing else fits. */
  errorMessage?: string;
  /** What an editor shows beside each allowed value. */
  markdownEnumDescriptions?: string[];
}
