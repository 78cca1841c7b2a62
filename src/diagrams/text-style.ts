/** Font size, weight and anchor of a text element: from its attributes, else from the rules mermaid put into the SVG. */
import { FONT_SIZE } from './text-metrics.ts';

type Rule = { selector: string; values: Map<string, string> };

const PROPERTIES = new Set(['font-size', 'font-weight', 'text-anchor']);
const parsed = new WeakMap<Element, { css: string; rules: Rule[] }>();

/** Returns the font size in px that applies to `element`. */
export function fontSizeOf(element: Element): number {
  const value = inherited(element, 'font-size', (size) => /^[\d.]+(px)?$/.test(size));
  return value ? Number.parseFloat(value) : FONT_SIZE;
}

/** Returns the font weight (100 to 900) that applies to `element`. */
export function fontWeightOf(element: Element): number {
  const value = inherited(element, 'font-weight');
  return value?.startsWith('bold') ? 700 : Number.parseInt(value ?? '', 10) || 400;
}

/** Returns the text anchor that applies to `element`: `start`, `middle` or `end`. */
export function textAnchorOf(element: Element): string {
  return inherited(element, 'text-anchor') ?? 'start';
}

/** Walks up to the root SVG element and returns the first value that is set. */
function inherited(element: Element, property: string, accept = (_value: string) => true): string | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const value = declared(at, property);
    if (value && accept(value)) return value;
    if (at.localName === 'svg') break;
  }
  return undefined;
}

function declared(element: Element, property: string): string | undefined {
  const style = new RegExp(`(?:^|;)\\s*${property}:\\s*([^;!]+)`).exec(element.getAttribute('style') ?? '')?.[1];
  return style?.trim() ?? fromRules(element, property) ?? element.getAttribute(property) ?? undefined;
}

/** The last matching rule wins; mermaid's few text rules do not rely on specificity. */
function fromRules(element: Element, property: string): string | undefined {
  let value: string | undefined;
  for (const rule of rulesFor(element)) {
    const candidate = rule.values.get(property);
    if (candidate && matches(element, rule.selector)) value = candidate;
  }
  return value;
}

function rulesFor(element: Element): Rule[] {
  const style = element.closest('svg[id]')?.querySelector('style');
  if (!style) return [];
  const css = style.textContent;
  const known = parsed.get(style);
  if (known?.css === css) return known.rules;
  const rules = parseRules(css);
  parsed.set(style, { css, rules });
  return rules;
}

function parseRules(css: string): Rule[] {
  const rules: Rule[] = [];
  for (const [, selector = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const values = new Map<string, string>();
    for (const [, name = '', value = ''] of body.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)) {
      if (PROPERTIES.has(name)) values.set(name, value.replace('!important', '').trim());
    }
    if (values.size > 0) rules.push({ selector: selector.trim(), values });
  }
  return rules;
}

/** Keyframe steps and vendor selectors are no selectors for `matches`, which throws on them. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
