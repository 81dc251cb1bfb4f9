import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * What a run of vitest left in its JSON report.
 * @param {string} file - path of the report
 * @param {string} root - folder that names of files are shortened by
 * @returns {{ passed: number, failed: number, skipped: number, failures: string[] } | null} with a line for each test that failed, and each file
 * that could not be run: where it stands and the first line of why; `null` without a readable report, as where the run itself broke
 */
export function readTestReport(file, root) {
  let report
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  }
  catch {
    return null
  }
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const where = path.relative(root, name)
    const failed = assertionResults.filter(test => test.status === 'failed')
    return failed.length === 0 && status === 'failed'
      ? [`${where}: ${firstLine(message)}`]
      : failed.map(test => `${where} > ${[...test.ancestorTitles, test.title].join(' > ')}: ${firstLine(test.failureMessages[0])}`)
  })
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests, failures }
}

/** @param {string | undefined} text */
function firstLine(text) {
  return (text ?? '').trim().split('\n', 1)[0]
}
