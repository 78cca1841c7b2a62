/**
 * The ticks of the page, which are the stack: set by the reader, by what a text names, by the answer's "Add", or by a link. What the
 * reader says of a tool is not undone by the next letter that is typed, until the text is gone.
 */
export class Picks {
  readonly #boxes = new Map<string, HTMLInputElement>();
  /** What the text names, and what of it was ticked because of that, so that the next text takes the tick away. */
  #named = new Set<string>();
  #fromText = new Set<string>();
  /** Tools that the text names and the reader does not want. */
  readonly #refused = new Set<string>();
  /** Tools that were added from the answer to the text. */
  readonly #added = new Set<string>();

  constructor(boxes: Iterable<HTMLInputElement>) {
    for (const box of boxes) this.#boxes.set(box.value, box);
  }

  readonly has = (id: string): boolean => this.#boxes.has(id);

  get chosen(): Set<string> {
    return new Set([...this.#boxes.values()].filter((box) => box.checked).map((box) => box.value));
  }

  /** Ticks tools of a link. */
  tick(ids: Iterable<string>) {
    for (const id of ids) this.#boxes.get(id)!.checked = true;
  }

  /** Notes what the reader did with a tick. */
  correct({ value: id, checked }: HTMLInputElement) {
    this.#fromText.delete(id);
    this.#added.delete(id);
    if (checked) this.#refused.delete(id);
    else if (this.#named.has(id)) this.#refused.add(id);
  }

  /** Ticks a tool that the answer offered. */
  add(id: string) {
    this.tick([id]);
    this.#added.add(id);
  }

  /** Takes over what a text names, in the place of what the last one named. */
  takeText(ids: Iterable<string>) {
    this.#named = new Set(ids);
    const wanted = new Set([...this.#named].filter((id) => !this.#refused.has(id)));
    this.#untick([...this.#fromText].filter((id) => !wanted.has(id)));
    this.#fromText = new Set([...wanted].filter((id) => this.#fromText.has(id) || !this.#boxes.get(id)!.checked));
    this.tick(wanted);
  }

  /** Forgets the text: what came of it, and what was said about it. */
  clearText() {
    this.#refused.clear();
    this.takeText([]);
    this.#untick(this.#added);
    this.#added.clear();
  }

  #untick(ids: Iterable<string>) {
    for (const id of ids) this.#boxes.get(id)!.checked = false;
  }
}
