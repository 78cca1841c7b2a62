import type { StackFormat } from '../lib/stack/found-name.ts';
import { mergeRecognitions, type Recognition } from '../lib/stack/recognise.ts';
import { loadStack, type Loaded } from './stack/load-stack.ts';
import type { Answer } from './stack/read-stack.ts';

/** Formats by the names of their files. */
const formatNames: Record<StackFormat, string> = {
  requirements: 'requirements.txt',
  pyproject: 'pyproject.toml',
  environment: 'environment.yml',
  package: 'package.json',
  dockerfile: 'Dockerfile',
  names: '',
};
/**
 * Longest text that is shown in the field, in characters; a longer one is read without being shown. Chromium needs more than a
 * second to lay out a megabyte in a field, and the page stands still meanwhile.
 */
const shownLimit = 50_000;
/** Largest file that is opened at all, in bytes. */
const fileLimit = 8 * 1024 * 1024;

interface Input {
  content: string | ArrayBuffer;
  fileName: string;
}

const nothing: Recognition = { recognised: [], unrecognised: [] };

/**
 * `<my-stack>`: reads what is pasted or dropped, ticks the tools it recognises, and shows the answer for all that is ticked.
 * The ticks are the state; nothing of it is stored or sent.
 */
class MyStack extends HTMLElement {
  private loading: Promise<Loaded> | undefined;
  private recognition = nothing;
  private includes: string[] = [];
  private oneText = true;
  /** Tools that were ticked because of the text, so that the next text takes their ticks away. */
  private fromText = new Set<string>();
  private reading = new AbortController();
  /** Waits for the end of typing. */
  private typing: ReturnType<typeof setTimeout> | undefined;
  private readonly boxes = new Map<string, HTMLInputElement>();

  connectedCallback() {
    const form = this.querySelector('form')!;
    const area = this.querySelector('textarea')!;
    const files = this.querySelector<HTMLInputElement>('[type="file"]')!;
    for (const box of this.querySelectorAll<HTMLInputElement>('[name="t"]')) this.boxes.set(box.value, box);

    // Before a paste, so that everything is there when it comes.
    form.addEventListener('focusin', () => void this.use(() => {}), { once: true });
    area.addEventListener('beforeinput', (event) => {
      if ((event.data?.length ?? 0) <= shownLimit) return;
      event.preventDefault();
      this.fill(event.data!);
      void this.read([{ content: event.data!, fileName: '' }], { reveal: true });
    });
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
    const zone = this.querySelector('.paste')!;
    zone.addEventListener('dragover', (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
    zone.addEventListener('dragleave', () => zone.classList.remove('over'));
    zone.addEventListener('drop', (event) => {
      zone.classList.remove('over');
      const dropped = [...((event as DragEvent).dataTransfer?.files ?? [])];
      if (dropped.length === 0) return;
      event.preventDefault();
      void this.readFiles(dropped);
    });
    this.querySelector<HTMLButtonElement>('[data-example]')!.addEventListener('click', ({ currentTarget }) => {
      this.fill((currentTarget as HTMLElement).dataset['example']!);
      void this.read([{ content: area.value, fileName: '' }], { reveal: true });
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => {
      clearTimeout(this.typing);
      // The fields are empty only after this event.
      setTimeout(() => {
        this.fill('');
        this.fromText.clear();
        void this.read([]);
      });
    });
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 't') void this.use((loaded) => this.show(loaded));
    });
    void this.restore();
  }

  /** Ticks the tools that the address names. Ticks that the browser kept from an earlier visit are left where none are. */
  private async restore() {
    const kept = [...this.boxes.values()].some((box) => box.checked);
    if (!new URLSearchParams(location.search).has('t') && !kept) return;
    await this.use((loaded) => {
      const { ids, unknown } = loaded.parseShared(location.search, (id) => this.boxes.has(id));
      for (const id of ids) this.boxes.get(id)!.checked = true;
      this.say(unknown.length > 0 ? this.text('unknown', { names: unknown.join(', ') }) : '');
      this.show(loaded);
    });
  }

  private async readFiles(files: File[]) {
    if (files.length === 0) return;
    clearTimeout(this.typing);
    if (files.some(({ size }) => size > fileLimit)) return this.read([], { problem: this.text('large') });
    try {
      const inputs = await Promise.all(files.map(async (file) => ({ content: await file.arrayBuffer(), fileName: file.name })));
      const text = files.length === 1 ? await files[0]!.text() : '';
      this.fill(/[\0\uFFFD]/.test(text) ? '' : text);
      await this.read(inputs, { reveal: true });
    } catch {
      await this.read([], { problem: this.text('unreadable') });
    }
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
    const read = answers.flatMap((answer) => (answer.problem ? [] : [answer]));
    this.recognition = mergeRecognitions(read.map(({ recognition }) => recognition));
    this.includes = read.flatMap(({ includes }) => includes);
    this.oneText = answers.length <= 1;
    const now = new Set(this.recognition.recognised.map(({ tool }) => tool.id));
    for (const id of this.fromText) if (!now.has(id)) this.boxes.get(id)!.checked = false;
    for (const id of now) this.boxes.get(id)!.checked = true;
    this.fromText = now;
    this.say([problem, ...new Set(answers.map((answer) => this.toProblem(answer)))].filter(Boolean).join(' '));
    this.show(loaded, read.map(({ format }) => formatNames[format]).filter(Boolean));
  }

  private toProblem(answer: Answer): string {
    if (answer.problem) return this.text(answer.problem);
    const format = formatNames[answer.format] || 'txt';
    if (answer.broken) return this.text('broken', { format });
    return answer.recognition.recognised.length + answer.recognition.unrecognised.length + answer.includes.length === 0
      ? this.text('nothing', { format })
      : '';
  }

  private show({ file, showAnswer }: Loaded, formats: string[] = []) {
    const chosen = new Set([...this.boxes.values()].filter((box) => box.checked).map((box) => box.value));
    for (const part of this.querySelectorAll<HTMLElement>('details[data-stage]')) {
      const n = part.querySelectorAll(':checked').length;
      const count = part.querySelector<HTMLElement>('[data-picked]')!;
      count.textContent = n > 0 ? count.dataset['picked']!.replace('{n}', String(n)) : '';
    }
    const place = this.querySelector<HTMLElement>('[data-answer]')!;
    const { recognition, includes, oneText } = this;
    const summary = showAnswer(place, { file, recognition, includes, oneText, chosen }, (id) => {
      this.boxes.get(id)!.checked = true;
      void this.use((loaded) => this.show(loaded));
    });
    const isUsed = chosen.size > 0 || recognition.unrecognised.length > 0;
    const readAs = formats.map((format) => file.texts.readAs.replace('{format}', format));
    this.querySelector('[data-summary]')!.textContent = isUsed ? [...new Set(readAs), summary].join(' ') : '';
    this.working(false);
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

  private text(key: string, values: Record<string, string> = {}): string {
    return (this.dataset[key] ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
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
