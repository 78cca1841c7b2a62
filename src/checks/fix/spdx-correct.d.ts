/** The part of spdx-correct that this folder uses; the package has no types of its own. */
declare module 'spdx-correct' {
  export default function correct(text: string, options?: { upgrade?: boolean }): string | null;
}
