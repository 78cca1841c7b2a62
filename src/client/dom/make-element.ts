/** An element with a class and with children; texts become text nodes, so data can never become markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** A link; `retired` sets the name of a retired tool in italics. */
export function makeLink(href: string, text: string, retired = false): HTMLAnchorElement {
  const link = make('a', retired ? 'retired-name' : '', text);
  link.href = href;
  return link;
}
