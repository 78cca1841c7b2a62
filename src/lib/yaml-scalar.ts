/** Words that some YAML reader takes for true, false or nothing: YAML 1.1 knows more of them than 1.2. */
const reserved = /^(null|true|false|yes|no|on|off|y|n|~|<<|=)$/i;
/** What begins like a number or a date, and may be taken for one: 2017, 1.4, "2023-06", 0x1f, 1_000, 12:30, .5, .inf, 1e3, e3. */
const numeric = /^[-+]?(\.?\d[\w.:+-]*|\.(inf|nan)|\.?e[-+]?\d+)$/i;
const timestamp = /^\d{4}-\d\d?-\d\d?([Tt\s]|$)/;
/** Signs that mean something to YAML at the start of a value. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`.]/;
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

function isPlain(text: string, inList: boolean): boolean {
  if (text === '' || text !== text.trim() || invisible.test(text)) return false;
  if (indicator.test(text) || reserved.test(text) || numeric.test(text) || timestamp.test(text)) return false;
  if (/:(\s|$)|\s#/.test(text)) return false;
  return !(inList && /[,[\]{}]/.test(text));
}

function escape(character: string): string {
  const code = character.codePointAt(0)!;
  const hex = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

/**
 * A text, number or truth as one line of YAML that every reader takes for the same. Texts stand plain where they stay text,
 * otherwise in double quotes; what cannot be seen is escaped, so that a reviewer sees it.
 *
 * @param inList whether it stands in `[a, b]`, where commas and brackets mean something
 */
export function toYamlScalar(value: string | number | boolean, inList = false): string {
  if (typeof value !== 'string') return String(value);
  if (isPlain(value, inList)) return value;
  // Text in JSON is text in YAML.
  return JSON.stringify(value).replace(new RegExp(invisible.source, 'gu'), escape);
}
