/** The day of the machine, in its own time zone, as `2026-11-22`. Command lines and integrations pass it to the check. */
export function readToday(now = new Date()): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${day}`
}
