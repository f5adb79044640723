const NUMBER = /(?:^|[^\d-])(1\d{10}|0\d{2,3}-?\d{7,8}|1[12]\d{3}|9\d{4}|1[12]\d)(?![\d-])/

/** The number to call in a line such as “12348 法律援助”; null where there is none. */
export function phoneIn(line: string): string | null {
  return NUMBER.exec(line)?.[1] ?? null
}
