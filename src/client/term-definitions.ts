/**
 * Shows the definition of a term while it is pointed at or has the focus. As WCAG 1.4.13 asks, Esc closes it, the pointer may
 * move onto it, and it stays until the pointer or the focus leaves.
 */
const gap = 6;
const edge = 16;
/** Milliseconds: long enough to cross from the term to the definition, and not to flicker when the pointer passes by. */
const patience = 200;
let open: HTMLElement | undefined;
let waiting = 0;

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
