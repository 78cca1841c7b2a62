/** Marks in the contents list the section that is being read. */
function followReading(nav: Element) {
  const links = new Map<Element, Element>();
  for (const link of nav.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) links.set(target, link);
  }
  if (links.size === 0) return;
  const targets = [...links.keys()];
  const mark = () => {
    // The last heading above the middle of the upper half is the section being read.
    const line = innerHeight / 3;
    const current = targets.findLast((target) => target.getBoundingClientRect().top < line);
    for (const [target, link] of links) {
      if (target === current) {
        if (link.getAttribute('aria-current') === 'true') continue;
        link.setAttribute('aria-current', 'true');
        const box = nav.getBoundingClientRect();
        const place = link.getBoundingClientRect();
        if (place.top < box.top || place.bottom > box.bottom) nav.scrollBy({ top: place.top - box.top - box.height / 2 });
      } else link.removeAttribute('aria-current');
    }
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}

for (const nav of document.querySelectorAll('[data-follow] nav')) followReading(nav);
