import { make } from './dom/make-element.ts';

/**
 * `<decision-form>`: asks the questions of the nested list inside it one at a time. The list holds everything, each answer
 * with what follows from it; it is hidden on the screen and stays for paper.
 */
class DecisionForm extends HTMLElement {
  #form = make('form', 'no-print');
  /** The chosen answers: items of the list, from the first question on. */
  #path: Element[] = [];

  connectedCallback() {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = Number(new FormData(this.#form).get('answer'));
      this.#path.push(this.#getStep().lastElementChild!.children[chosen]!);
      this.#draw().focus();
    });
    this.firstElementChild!.setAttribute('hidden', '');
    this.append(this.#form);
    this.#draw();
  }

  /** The question or the end that the answers so far lead to. */
  #getStep(): Element {
    return (this.#path.at(-1) ?? this).querySelector(':scope > .question, :scope > .end')!;
  }

  /** Shows the answers so far and what comes next. @returns what comes next, to be focused */
  #draw(picked?: Element): HTMLElement {
    const answered = this.#path.map((item, i) => {
      const ask = item.closest('.question')!.firstElementChild!.textContent;
      const change = make('button', 'quiet', this.dataset['change']!);
      change.type = 'button';
      change.ariaLabel = `${this.dataset['change']}: ${ask}`;
      change.addEventListener('click', () => {
        this.#path.length = i;
        this.#draw(item).focus();
      });
      return make('li', '', make('span', 'note', ask), ' ', make('strong', '', item.firstElementChild!.textContent), ' ', change);
    });
    const step = this.#getStep();
    const next = step.matches('.end') ? this.#makeEnd(step) : this.#makeQuestion(step, picked);
    next.tabIndex = -1;
    this.#form.replaceChildren(...(answered.length > 0 ? [make('ol', 'plain answered', ...answered)] : []), next);
    return next;
  }

  #makeEnd(end: Element): HTMLElement {
    const group = make('div', 'result', ...end.cloneNode(true).childNodes);
    group.setAttribute('role', 'group');
    group.ariaLabel = this.dataset['end']!;
    return group;
  }

  #makeQuestion(question: Element, picked?: Element): HTMLElement {
    const answers = [...question.lastElementChild!.children].map((item, i) => {
      const input = make('input');
      Object.assign(input, { type: 'radio', name: 'answer', value: String(i), required: true, checked: item === picked });
      return make('label', '', input, ' ', item.firstElementChild!.textContent);
    });
    const why = question.querySelector(':scope > .why');
    return make(
      'fieldset',
      '',
      make('legend', 'ask', question.firstElementChild!.textContent),
      ...(why ? [why.cloneNode(true)] : []),
      ...answers,
      make('button', 'go', this.dataset['next']!),
    );
  }
}
customElements.define('decision-form', DecisionForm);
