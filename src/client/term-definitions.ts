/**
 * Shows the definition of a term while it is pointed at or has the focus. As WCAG 1.4.13 asks, Esc closes it, the pointer may
 * move onto it, and it stays until the pointer or the focus leaves. In print the definitions are a list at the end.
 *
 * They come from one small file for all chapters, with low priority, as print cannot wait for them.
 */
import type { GlossaryFile } from '../lib/glossary-file.ts';

const gap = 6;
const edge = 16;
/** Milliseconds: long enough to cross from the term to the definition, and not to flicker when the pointer passes by. */
const patience = 200;
let open: HTMLElement | undefined;
let waiting = 0;

/** Not that of dom/: a chapter asks for one file less. */
function make(name: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

/** Puts the definition of each term of the page at its end, and tells it to those who listen to the page. */
async function load() {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a.term')];
  if (!links[0]) return;
  const answer = await fetch(new URL('../glossary.json', links[0].href), { priority: 'low' });
  if (!answer.ok) return;
  const { title, terms } = (await answer.json()) as GlossaryFile;
  const definitions = new Map<string, HTMLElement>();
  for (const link of links) {
    const id = link.hash.replace('#term-', '');
    const [term, text] = terms[id] ?? [];
    if (!term || !text) continue;
    const definition = definitions.get(id) ?? make('div', make('b', term), ` ${text}`);
    definition.className = 'definition';
    definition.id = `definition-${id}`;
    definition.role = 'tooltip';
    definition.popover = 'manual';
    definitions.set(id, definition);
    link.setAttribute('aria-describedby', definition.id);
  }
  const list = make('div', make('p', title), ...definitions.values());
  list.className = 'definitions';
  document.querySelector('main')!.append(list);
}

function hide() {
  clearTimeout(waiting);
  open?.hidePopover();
  open = undefined;
}

function show(term: Element) {
  const definition = document.getElementById(term.getAttribute('aria-describedby') ?? '');
  clearTimeout(waiting);
  if (!definition || definition === open) return;
  hide();
  definition.showPopover();
  open = definition;
  // A term may be broken over two lines; its first part is where reading began.
  const at = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = definition;
  const left = Math.max(edge, Math.min(at.left, document.documentElement.clientWidth - offsetWidth - edge));
  const fitsBelow = at.bottom + gap + offsetHeight <= innerHeight;
  definition.style.left = `${left + scrollX}px`;
  definition.style.top = `${(fitsBelow ? at.bottom + gap : at.top - gap - offsetHeight) + scrollY}px`;
}

const findTerm = ({ target }: Event) => (target instanceof Element ? target.closest('.term') : null);

document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'touch') return;
  const term = findTerm(event);
  clearTimeout(waiting);
  if (term) waiting = window.setTimeout(show, patience, term);
  else if (open && !open.contains(event.target as Node)) waiting = window.setTimeout(hide, patience);
});
document.addEventListener('focusin', (event) => {
  const term = findTerm(event);
  if (term?.matches(':focus-visible')) show(term);
});
document.addEventListener('focusout', hide);
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
// Without the file the links to the glossary remain.
void load().catch(() => undefined);
