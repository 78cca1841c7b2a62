// Runs before the page is painted, so that a chosen theme does not flash. The switch itself is src/client/theme-toggle.ts.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the theme follows the system.
}
