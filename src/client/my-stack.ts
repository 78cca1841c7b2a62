import { mergeRecognitions } from '../lib/stack/recognise.ts';
import { loadStack, type Loaded } from './stack/load-stack.ts';
import { isEmpty, toProblem, toReadAs } from './stack/messages.ts';
import { openFiles, type Input } from './stack/open-files.ts';
import { Picks } from './stack/picks.ts';
import type { Answer } from './stack/read-stack.ts';
import type { StackRead } from './stack/stack-worker.ts';
import { shownLimit, takeText } from './stack/take-text.ts';

/**
 * `<my-stack>`: reads what is pasted or dropped, ticks the tools it recognises, and shows the answer for all that is ticked.
 * The ticks are the state; nothing of it is stored or sent.
 */
class MyStack extends HTMLElement {
  private loading: Promise<Loaded> | undefined;
  /** What was read of the texts that are in, one or several. */
  private texts: StackRead[] = [];
  private reading = new AbortController();
  /** Waits for the end of typing. */
  private typing: ReturnType<typeof setTimeout> | undefined;
  private picks!: Picks;

  connectedCallback() {
    const form = this.querySelector('form')!;
    const area = this.querySelector('textarea')!;
    const files = this.querySelector<HTMLInputElement>('[type="file"]')!;
    this.picks = new Picks(this.querySelectorAll<HTMLInputElement>('[name="t"]'));

    // Before a paste, so that everything is there when it comes.
    form.addEventListener('focusin', () => void this.use(() => {}), { once: true });
    const take = (text: string) => {
      this.fill(text);
      void this.read([{ content: text, fileName: '' }], { reveal: true });
    };
    takeText(area, this.querySelector('.paste')!, { onLong: take, onFiles: (dropped) => void this.readFiles(dropped) });
    area.addEventListener('input', (event) => {
      clearTimeout(this.typing);
      const pasted = event instanceof InputEvent && event.inputType.startsWith('insertFrom');
      const read = () => void this.read([{ content: area.value, fileName: '' }], { reveal: pasted });
      this.typing = setTimeout(read, pasted ? 0 : 250);
    });
    files.addEventListener('change', () => {
      void this.readFiles([...(files.files ?? [])]);
      // So that choosing the same file again counts as a change.
      files.value = '';
    });
    const example = this.querySelector<HTMLElement>('[data-example]')!;
    example.addEventListener('click', () => take(example.dataset['example']!));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => {
      // The fields are empty only after this event.
      setTimeout(() => {
        this.fill('');
        void this.read([]);
      });
    });
    form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.name !== 't') return;
      this.picks.correct(target);
      void this.use((loaded) => this.show(loaded));
    });
    void this.restore();
  }

  /** Ticks the tools that the address names. Ticks that the browser kept from an earlier visit are left where none are. */
  private async restore() {
    if (!new URLSearchParams(location.search).has('t') && this.picks.chosen.size === 0) return;
    await this.use((loaded) => {
      const { ids, unknown } = loaded.parseShared(location.search, this.picks.has);
      this.picks.tick(ids);
      const { names, more } = loaded.toNotice(unknown);
      this.say(names === '' ? '' : this.text(more > 0 ? 'unknownMore' : 'unknown', { names, more }));
      this.show(loaded);
    });
  }

  private async readFiles(files: File[]) {
    if (files.length === 0) return;
    const opened = await openFiles(files);
    if (typeof opened === 'string') return this.read([], { problem: this.text(opened) });
    this.fill(opened.shown);
    await this.read(opened.inputs, { reveal: true });
  }

  /** Shows a text in the field, or says that it is too long for that. */
  private fill(text: string) {
    const area = this.querySelector('textarea')!;
    const fits = text.length <= shownLimit;
    area.value = fits ? text : '';
    area.placeholder = fits ? this.text('placeholder') : this.text('unshown');
  }

  /**
   * Reads texts and ticks what they name; the newest call wins.
   *
   * @param reveal scrolls to the answer where it is out of sight; not while somebody types
   */
  private async read(inputs: Input[], { problem = '', reveal = false } = {}) {
    clearTimeout(this.typing);
    this.reading.abort();
    const { signal } = (this.reading = new AbortController());
    const used = inputs.filter(({ content }) => content !== '');
    this.say(problem);
    this.working(used.length > 0);
    await this.use(async (loaded) => {
      const answers = await Promise.all(used.map((input) => loaded.readStack({ ...input, tools: loaded.file.tools }, signal)));
      if (signal.aborted) return;
      this.take(loaded, answers, problem);
      const answer = this.querySelector(':is([data-problem], [data-summary]):not(:empty)');
      if (reveal && answer && answer.getBoundingClientRect().top > innerHeight * 0.6) answer.scrollIntoView();
    });
  }

  private take(loaded: Loaded, answers: Answer[], problem: string) {
    this.texts = answers.flatMap((answer) => (answer.problem ? [] : [answer]));
    if (answers.every(({ problem: what }) => what === 'empty')) this.picks.clearText();
    else this.picks.takeText(this.texts.flatMap(({ recognition }) => recognition.recognised.map(({ tool }) => tool.id)));
    const problems = answers.flatMap((answer) => toProblem(answer) ?? []).map(({ key, ...values }) => this.text(key, values));
    this.say([problem, ...new Set(problems)].filter(Boolean).join(' '));
    this.show(loaded);
  }

  private show({ file, showAnswer }: Loaded) {
    const { chosen } = this.picks;
    for (const part of this.querySelectorAll<HTMLElement>('details[data-stage]')) {
      const n = part.querySelectorAll(':checked').length;
      const count = part.querySelector<HTMLElement>('[data-picked]')!;
      count.textContent = n > 0 ? count.dataset['picked']!.replace('{n}', String(n)) : '';
    }
    const recognition = mergeRecognitions(this.texts.map((text) => text.recognition));
    const place = this.querySelector<HTMLElement>('[data-answer]')!;
    const context = {
      file,
      recognition,
      includes: this.texts.flatMap(({ includes }) => includes),
      unread: this.texts.flatMap(({ unread }) => unread),
      oneText: this.texts.length <= 1,
      chosen,
    };
    const summary = showAnswer(place, context, (id) => {
      const before = [...place.querySelectorAll('.add')].indexOf(document.activeElement!);
      this.picks.add(id);
      void this.use((loaded) => this.show(loaded)).then(() => this.focusAdd(place, before));
    });
    const isUsed = chosen.size > 0 || this.texts.some((text) => !isEmpty(text));
    this.querySelector('[data-summary]')!.textContent = isUsed ? `${toReadAs(this.texts, file)} ${summary}`.trim() : '';
    this.working(false);
  }

  /** Gives the focus, whose button is gone, to the next button of its kind or else to the summary. */
  private focusAdd(place: HTMLElement, index: number) {
    const buttons = [...place.querySelectorAll<HTMLElement>('.add')];
    const next = buttons[index] ?? buttons.at(-1) ?? this.querySelector<HTMLElement>('[data-summary]')!;
    next.focus({ preventScroll: next.matches('.add') });
  }

  /** Loads what is needed, once, and does something with it; when that fails, says so, and the next use tries again. */
  private async use(what: (loaded: Loaded) => void | Promise<void>) {
    try {
      this.loading ??= loadStack(this.dataset['url']!);
      await what(await this.loading);
    } catch {
      this.loading = undefined;
      this.working(false);
      this.say(this.text('failed'));
    }
  }

  private text(key: string, values: Record<string, string | number> = {}): string {
    return (this.dataset[key] ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  }

  private say(problem: string) {
    this.querySelector('[data-problem]')!.textContent = problem;
  }

  private working(on: boolean) {
    this.ariaBusy = String(on);
    if (on) this.querySelector('[data-summary]')!.textContent = this.text('working');
  }
}
customElements.define('my-stack', MyStack);
