/** Most characters of one piece of foreign text in a report. */
const longest = 400;

/**
 * Foreign text as a Markdown code span: GitHub makes no HTML, link, mention, picture or reference of anything in it.
 * Line breaks and invisible characters are written out, so that a reviewer sees them and the span stays one line.
 */
export function toCode(text: string): string {
  const shown = text
    .slice(0, longest)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`)
    // More backticks in a row than a text ever needs would only make the fence long.
    .replace(/`{4,}/g, '```…');
  const whole = text.length > longest ? `${shown}…` : shown;
  const runs = [...whole.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  // CommonMark takes one space off each side; without it a backtick at the edge would join the fence.
  return /^[` ]|[` ]$|^$/.test(whole) ? `${fence} ${whole} ${fence}` : `${fence}${whole}${fence}`;
}
