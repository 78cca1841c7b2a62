/** Arrow heads: only the ones in use, with short ids that begin with the diagram's. */

const REFERENCES = ['marker-start', 'marker-mid', 'marker-end'];

/** Numbers the markers that are referred to and removes the others. */
export function cleanMarkers(root: Element, id: string): void {
  const names = new Map<string, string>();
  for (const attribute of REFERENCES) {
    for (const edge of root.querySelectorAll(`[${attribute}]`)) {
      const target = /^url\(#(.+)\)$/.exec(edge.getAttribute(attribute) ?? '')?.[1] ?? '';
      const name = names.get(target) ?? `${id}-head-${names.size + 1}`;
      names.set(target, name);
      edge.setAttribute(attribute, `url(#${name})`);
    }
  }
  for (const marker of root.querySelectorAll('marker')) {
    const name = names.get(marker.id);
    if (name) marker.id = name;
    else marker.remove();
  }
}
