import type { Content } from './content.ts';
import type { Problem } from './problem.ts';

/** Each diagram says its title and description, brings no own looks or code, and is used by a chapter. */
export function checkDiagrams(content: Content): Problem[] {
  const used = new Set(content.chapters.flatMap(({ chapter }) => chapter.usages.flatMap(({ attributes }) => attributes['name'] ?? [])));
  return content.diagrams.flatMap(({ file, name, source }) => {
    const problems: Problem[] = [];
    const lines = source.split('\n');
    for (const key of ['accTitle', 'accDescr'])
      if (!lines.some((line) => new RegExp(`^\\s*${key}\\s*(:\\s*\\S|\\{)`).test(line)))
        problems.push({
          file,
          line: 1,
          field: key,
          rule: 'D001',
          message: 'is missing',
          fix: `Write "${key}: …" below the first line, for people who cannot see the picture.`,
        });
    lines.forEach((text, i) => {
      if (/%%\{|^\s*(classDef|style|linkStyle)\b/.test(text))
        problems.push({ file, line: i + 1, field: '', rule: 'D002', message: 'diagrams bring no own looks' });
      if (/^\s*click\b/.test(text) && !/^\s*click\s+[\w-]+\s+href\s+"(\/(?!\/)|https:\/\/)[^"]*"/.test(text))
        problems.push({ file, line: i + 1, field: 'click', rule: 'D003', message: 'is not: click node href "/path/" "title"' });
    });
    // A chapter that could not be read may use it.
    if (!used.has(name) && content.chapters.length === content.chapterFiles.size)
      problems.push({
        file,
        field: '',
        rule: 'D004',
        message: 'is not used by any chapter',
        fix: `Write <Diagram name="${name}" /> in a chapter, or delete the file.`,
      });
    return problems;
  });
}
