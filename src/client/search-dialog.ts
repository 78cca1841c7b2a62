import { loadIndex, type Hit, type Index, type Results } from './search-index.ts';

const dialogElement = document.querySelector<HTMLElement>('search-dialog')!;
const texts = dialogElement.dataset;
const dialog = dialogElement.querySelector('dialog')!;
const input = dialogElement.querySelector('input')!;
const list = dialogElement.querySelector('[role="listbox"]')!;
const state = dialogElement.querySelector('[role="status"]')!;
const chips = [...dialogElement.querySelectorAll<HTMLButtonElement>('[data-stage-filter]')];

let index: Promise<Index> | undefined;
let stage = '';
let selected = -1;
/** Only the answer to the newest question is shown. */
let asked = 0;

const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];

function select(to: number) {
  const all = options();
  selected = all.length === 0 ? -1 : (to + all.length) % all.length;
  all.forEach((option, i) => option.setAttribute('aria-selected', String(i === selected)));
  const current = all[selected];
  if (current) input.setAttribute('aria-activedescendant', current.id);
  else input.removeAttribute('aria-activedescendant');
  current?.scrollIntoView({ block: 'nearest' });
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function toOption(hit: Hit, id: string): HTMLElement {
  const option = document.createElement('a');
  option.className = 'hit';
  option.id = id;
  option.href = hit.url;
  option.role = 'option';
  option.tabIndex = -1;
  option.append(element('span', 'hit-title', hit.title), element('span', 'hit-place', hit.place));
  const excerpt = element('span', 'hit-excerpt');
  // Text and marked words alternate; they are put in as text, never as HTML.
  hit.excerpt.forEach((part, i) => excerpt.append(i % 2 ? element('mark', '', part) : part));
  option.append(excerpt);
  return option;
}

function show(query: string, results: Results | undefined) {
  list.replaceChildren();
  const groups = results
    ? ([
        ['tools', results.tools],
        ['guide', results.guide],
      ] as const)
    : [];
  let n = 0;
  for (const [name, hits] of groups) {
    if (hits.length === 0) continue;
    const group = document.createElement('div');
    group.role = 'group';
    const heading = element('p', 'hit-group', texts[name]);
    heading.id = `search-group-${name}`;
    group.setAttribute('aria-labelledby', heading.id);
    group.append(heading, ...hits.map((hit) => toOption(hit, `search-hit-${n++}`)));
    list.append(group);
  }
  for (const chip of chips) {
    const filter = chip.dataset['stageFilter']!;
    const count = results ? (filter ? (results.counts[filter] ?? 0) : results.total) : undefined;
    chip.querySelector('[data-count]')!.textContent = count === undefined ? '' : String(count);
    chip.disabled = count === 0 && filter !== stage && filter !== '';
  }
  input.setAttribute('aria-expanded', String(n > 0));
  const shown = stage ? (results?.counts[stage] ?? 0) : (results?.total ?? 0);
  const text = !results ? '' : shown === 0 ? texts['none']! : shown === 1 ? texts['result']! : texts['results']!;
  state.textContent = text.replace('{n}', String(shown)).replace('{query}', query);
  select(n > 0 ? 0 : -1);
}

async function search() {
  const query = input.value.trim();
  const number = ++asked;
  if (query === '') return show('', undefined);
  try {
    const results = await (await index!).search(query, stage);
    if (number === asked) show(query, results);
  } catch {
    index = undefined;
    if (number === asked) state.textContent = texts['failed']!;
  }
}

input.addEventListener('input', (event) => {
  // While a Chinese, Japanese or Thai word is being composed, its letters are not a question yet.
  if (!(event as InputEvent).isComposing) void search();
});
input.addEventListener('compositionend', () => void search());
input.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const moves: Record<string, number> = { ArrowDown: selected + 1, ArrowUp: selected - 1 };
  const to = moves[event.key];
  if (to !== undefined) {
    event.preventDefault();
    select(to);
  } else if (event.key === 'Enter') {
    const option = options()[selected];
    if (option) {
      event.preventDefault();
      option.click();
    }
  }
});
for (const chip of chips) {
  chip.addEventListener('click', () => {
    stage = chip.dataset['stageFilter']!;
    for (const other of chips) other.setAttribute('aria-pressed', String(other === chip));
    input.focus();
    void search();
  });
}
dialog.querySelector('[data-close]')!.addEventListener('click', () => dialog.close());
dialog.addEventListener('click', (event) => {
  // A click on the backdrop has the dialog itself as its target; one on a result of this page must close it too.
  const target = event.target as HTMLElement;
  if (target === dialog || target.closest('.hit')) dialog.close();
});

/** Opens the search, loads its index the first time, and asks for `query` if there is one. */
export function openSearch(query: string) {
  if (!dialog.open) dialog.showModal();
  if (query) input.value = query;
  input.select();
  index ??= loadIndex(texts['bundle']!);
  if (input.value) void search();
}
