import type { TranslateOf } from '../../lib/translate.ts';
import type { Suggestion } from './find-names.ts';
import { make } from '../dom/make-element.ts';

const shown = 8;

interface Options {
  input: HTMLInputElement;
  list: HTMLElement;
  state: HTMLElement;
  t: TranslateOf<'compare.notFound' | 'compare.found'>;
  /** Finds tools by what was typed, best first. */
  find: (query: string) => Promise<Suggestion[]>;
  onChoose: (suggestion: Suggestion) => void;
}

/**
 * Makes a field and a list a combobox: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. The best match is selected at
 * once, so that typing a name and Enter is enough; Escape closes the list, and once more empties the field.
 */
export function attachToolPicker({ input, list, state, t, find, onChoose }: Options): void {
  let suggestions: Suggestion[] = [];
  let selected = -1;
  /** Only the answer to the newest question is shown. */
  let asked = 0;
  /** The question that is being answered: Enter waits for it, because the list still answers an older one. */
  let pending: Promise<void> | undefined;

  function select(to: number) {
    const { length } = suggestions;
    selected = length === 0 ? -1 : (to + length) % length;
    [...list.children].forEach((option, i) => (option.ariaSelected = String(i === selected)));
    const current = list.children[selected];
    if (current) input.setAttribute('aria-activedescendant', current.id);
    else input.removeAttribute('aria-activedescendant');
    current?.scrollIntoView({ block: 'nearest' });
  }

  function show(found: Suggestion[], message: string) {
    suggestions = found.slice(0, shown);
    list.replaceChildren(
      ...suggestions.map((suggestion, i) => {
        const option = make('li', '', make('span', suggestion.retired ? 'retired-name' : '', suggestion.name));
        if (suggestion.place) option.append(make('span', 'place-name', suggestion.place));
        option.role = 'option';
        option.id = `${list.id}-${i}`;
        // Not click: the field would lose its focus first, which closes the list.
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          choose(suggestion);
        });
        return option;
      }),
    );
    list.hidden = suggestions.length === 0;
    input.ariaExpanded = String(suggestions.length > 0);
    state.textContent = message;
    select(0);
  }

  const close = () => {
    asked++;
    pending = undefined;
    show([], '');
  };

  function choose(suggestion: Suggestion) {
    input.value = '';
    close();
    onChoose(suggestion);
  }

  async function answer(query: string) {
    const number = ++asked;
    const found = query === '' ? [] : await find(query);
    if (number !== asked) return;
    pending = undefined;
    const count = Math.min(found.length, shown);
    show(found, query === '' ? '' : count === 0 ? t('compare.notFound', { query }) : t('compare.found', { n: count }));
  }
  const search = () => {
    pending = answer(input.value.trim());
  };

  async function chooseSelected() {
    await pending;
    const suggestion = suggestions[selected];
    if (suggestion) choose(suggestion);
  }

  input.addEventListener('input', (event) => {
    // While a Chinese, Japanese or Thai word is being composed, its letters are not a question yet.
    if (!(event as InputEvent).isComposing) search();
  });
  input.addEventListener('compositionend', search);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (suggestions.length === 0) search();
      else select(selected + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void chooseSelected();
    } else if (event.key === 'Escape' && (input.value !== '' || suggestions.length > 0)) {
      event.preventDefault();
      if (suggestions.length === 0) input.value = '';
      close();
    }
  });
}
