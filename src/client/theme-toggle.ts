const themes = ['auto', 'light', 'dark'] as const;

/** `<theme-toggle>`: a button that goes through auto, light and dark, and remembers the choice. */
class ThemeToggle extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    this.show();
    button.addEventListener('click', () => {
      const next = themes[(themes.indexOf(this.theme) + 1) % themes.length]!;
      if (next === 'auto') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = next;
      try {
        localStorage.setItem('theme', next);
      } catch {
        // Storage is refused: the choice holds for this page only.
      }
      this.show();
    });
  }

  get theme(): (typeof themes)[number] {
    const chosen = document.documentElement.dataset['theme'];
    return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
  }

  show() {
    this.querySelector('.now')!.textContent = this.dataset[this.theme] ?? this.theme;
  }
}
customElements.define('theme-toggle', ThemeToggle);
