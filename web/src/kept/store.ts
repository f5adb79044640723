// localStorage that never throws. Some in-app browsers refuse it: `storable` is then false, and the page says so.

function probe(): boolean {
  try {
    localStorage.setItem('cunfa.probe', '1')
    localStorage.removeItem('cunfa.probe')
    return true
  } catch {
    return false
  }
}

export const storable = probe()

/** What was kept under a name; null where there is nothing, or nothing readable. */
export function read<T>(name: string): T | null {
  try {
    const written = localStorage.getItem(`cunfa.${name}`)
    return written === null ? null : (JSON.parse(written) as T)
  } catch {
    return null
  }
}

/** False where the browser would not keep it. */
export function write(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(`cunfa.${name}`, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(`cunfa.${name}`)
  } catch {
    // nothing was kept
  }
}

/** Names kept under a prefix. */
export function names(prefix: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(`cunfa.${prefix}`))
      .map((key) => key.slice('cunfa.'.length))
  } catch {
    return []
  }
}
