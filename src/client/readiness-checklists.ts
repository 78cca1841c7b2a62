import { countTicked, toIssueAddress, toMarkdown, toRepository, type TickedList } from '../lib/checklist-text.ts';
import { copyText } from './dom/copy-text.ts';

const key = 'checklists';

/** `<readiness-checklists>`: keeps the ticks in this browser, counts them, and gives them away as text when asked. */
class ReadinessChecklists extends HTMLElement {
  connectedCallback() {
    this.querySelector<HTMLElement>('[data-bar]')!.hidden = false;
    const ticked = new Set(this.load());
    for (const box of this.boxes) box.checked = ticked.has(box.value);
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox') this.keep();
    });
    this.on('clear', () => {
      for (const box of this.boxes) box.checked = false;
      this.keep();
      this.say('cleared');
    });
    this.on('print', () => print());
    this.on('copy', async () => this.say((await this.copy()) ? 'copied' : 'byHand'));
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.openIssue();
    });
    this.count();
  }

  private get boxes() {
    return [...this.querySelectorAll<HTMLInputElement>('[data-check]')];
  }

  /** The lists as they are on the page. */
  private get lists(): TickedList[] {
    return [...this.querySelectorAll<HTMLElement>('[data-list]')].map((list) => ({
      title: list.dataset['list']!,
      checks: [...list.querySelectorAll<HTMLInputElement>('[data-check]')].map((box) => ({
        text: box.labels![0]!.textContent.trim(),
        isTicked: box.checked,
      })),
    }));
  }

  private load(): string[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  }

  private keep() {
    const ticked = this.boxes.filter((box) => box.checked).map(({ value }) => value);
    this.say('');
    try {
      if (ticked.length > 0) localStorage.setItem(key, JSON.stringify(ticked));
      else localStorage.removeItem(key);
    } catch {
      this.say('notKept');
    }
    this.count();
  }

  private count() {
    const lists = this.lists;
    const fill = (text: string, checks: TickedList['checks']) =>
      text.replace('{n}', String(countTicked({ checks }))).replace('{all}', String(checks.length));
    this.querySelectorAll('[data-score]').forEach((score, i) => {
      score.textContent = fill(this.dataset['score']!, lists[i]!.checks);
    });
    this.querySelector('[data-total]')!.textContent = fill(
      this.dataset['scoreAll']!,
      lists.flatMap(({ checks }) => checks),
    );
  }

  private copy(): Promise<boolean> {
    return copyText(this.markdown, this.querySelector('textarea')!);
  }

  private get markdown(): string {
    return toMarkdown(this.lists, location.origin + location.pathname);
  }

  private async openIssue() {
    const repository = toRepository(this.querySelector<HTMLInputElement>('form input')!.value);
    if (!repository) return this.say('badRepository');
    const { address, isWhole } = toIssueAddress(repository, this.dataset['issue']!, this.markdown);
    this.say('');
    if (!isWhole) this.say((await this.copy()) ? 'tooLong' : 'byHand');
    window.open(address, '_blank', 'noopener');
  }

  private on(name: string, what: () => unknown) {
    this.querySelector(`[data-${name}]`)!.addEventListener('click', what);
  }

  private say(text: string) {
    this.querySelector('[data-said]')!.textContent = this.dataset[text] ?? '';
  }
}
customElements.define('readiness-checklists', ReadinessChecklists);
