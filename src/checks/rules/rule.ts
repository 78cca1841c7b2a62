/** What a rule says for people. Its id (T014) stands in every report and is the anchor of its section in /contribute/rules/. */
export interface Rule {
  /** What is right, as a short sentence without a full stop. */
  title: string;
  /** What would go wrong without it. */
  why: string;
  /** What to do about a problem; a problem with a better remedy of its own brings it as `fix`. */
  remedy: string;
  /** Present when `check:content -- --fix` mends at least the failing example of the rule; src/checks/fix has the means. */
  fixable?: true;
}
