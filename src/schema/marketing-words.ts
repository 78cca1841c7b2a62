/** Words that praise instead of telling, each with the reason why it helps nobody. A hyphen may be a space. */
const reasons: Record<string, string> = {
  'best-in-class': 'it does not say by which measure',
  'best-of-breed': 'it does not say by which measure',
  'the best': 'it does not say by which measure',
  'world-class': 'nobody can check it',
  'enterprise-grade': 'say which guarantee is meant',
  'industry-leading': 'leaders change, and the entry stays',
  // "leading to" is a verb.
  'leading(?! to\\b)': 'leaders change, and the entry stays',
  popular: 'popularity changes, and the entry stays; say who uses it for what',
  powerful: 'say what it can do',
  robust: 'say which failures it survives',
  easy: 'it depends on who does it; say what it takes',
  easily: 'it depends on who does it; say what it takes',
  'simple-to-use': 'it depends on who does it; say what it takes',
  'user-friendly': 'it depends on the user; say what it takes',
  effortless: 'say what it takes',
  effortlessly: 'say what it takes',
  intuitive: 'it depends on what the reader knows already',
  seamless: 'say what works together with what',
  seamlessly: 'say what works together with what',
  blazing: 'say how fast, measured on what',
  blazingly: 'say how fast, measured on what',
  'lightning-fast': 'say how fast, measured on what',
  'cutting-edge': 'it will be old before the entry is',
  'state-of-the-art': 'it will be old before the entry is',
  'next-generation': 'it will be old before the entry is',
  'next-gen': 'it will be old before the entry is',
  innovative: 'say what is different',
  revolutionary: 'say what is different',
  'game-changing': 'say what is different',
  unparalleled: 'nobody can check it',
  unmatched: 'nobody can check it',
  amazing: 'say what it does',
  awesome: 'say what it does',
  ultimate: 'say what it does',
};

/** One pattern for each word: whole words, whatever their capitals. */
export const marketingWords = Object.entries(reasons).map(([word, why]) => ({
  pattern: new RegExp(`(?<![\\w-])${word.replaceAll(/(?<=[a-z])-(?=[a-z])/g, '[- ]')}(?![\\w-])`, 'iu'),
  why,
}));
