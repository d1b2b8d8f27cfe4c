/** A file by its name in quotes. */
export function called(file: string): string {
  return file === '-' ? 'standard input' : `"${file}"`;
}
