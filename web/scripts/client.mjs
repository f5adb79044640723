// Writes src/api/schema.d.ts from the server's OpenAPI document; with --check, fails where it is out of date.
// The document comes from `python -m api.openapi`; PYTHON names another interpreter.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const root = fileURLToPath(new URL('../../', import.meta.url))
const target = fileURLToPath(new URL('../src/api/schema.d.ts', import.meta.url))

function findPython() {
  if (process.env.PYTHON) return process.env.PYTHON
  const ours = `${root}.venv/bin/python`
  return existsSync(ours) ? ours : 'python3'
}

const written = execFileSync(findPython(), ['-m', 'api.openapi'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 25 })
const types = astToString(await openapiTS(JSON.parse(written), { rootTypes: false }))
const text = `// Written by \`npm run client\` from the server's OpenAPI document. Do not edit.\n${types}`

if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    process.stderr.write('src/api/schema.d.ts is out of date: run `npm run client` and commit it.\n')
    process.exit(1)
  }
  process.stdout.write('src/api/schema.d.ts is current.\n')
} else {
  writeFileSync(target, text)
  process.stdout.write(`src/api/schema.d.ts written, ${text.split('\n').length} lines.\n`)
}
