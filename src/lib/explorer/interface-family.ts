/**
 * Languages and ways of use that readers choose by. Entries name their interfaces in their own words (“Python SDK v2”,
 * “CLI (gcloud)”), too many to choose from; a family is what such a text speaks of. A text may belong to none.
 */
const patterns = {
  python: /\b(python|jupyter)/i,
  r: /^r$/i,
  sql: /sql\b/i,
  jvm: /\b(java|scala|kotlin|jvm|jdbc|groovy)\b/i,
  javascript: /\b(javascript|typescript|node\.js)/i,
  cpp: /(^|[\s,])c(\+\+| api)?($|,)/i,
  go: /^go$/i,
  rust: /^rust$/i,
  cli: /\b(cli|kubectl|terminal|shell)\b/i,
  web: /\b(web|console|dashboard|notebooks)\b/i,
  http: /\b(rest|https?|graphql|openai-compatible)\b/i,
  grpc: /\bgrpc\b/i,
  yaml: /yaml/i,
  kubernetes: /\b(kubernetes|kubectl|helm|operator)\b/i,
} as const satisfies Record<string, RegExp>;

export type InterfaceFamily = keyof typeof patterns;
export const interfaceFamilies = Object.keys(patterns) as InterfaceFamily[];

/** Families of the interfaces of a tool, in the order of interfaceFamilies, each once. */
export function toInterfaceFamilies(interfaces: readonly string[]): InterfaceFamily[] {
  return interfaceFamilies.filter((family) => interfaces.some((text) => patterns[family].test(text)));
}
