/** The command as it would be typed again. */
export function commandLine(): string {
  return ["numera", ...process.argv.slice(2)].join(" ");
}
