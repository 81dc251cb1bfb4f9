import type { Page } from 'playwright-core'
import type { Questionnaire, QuestionnaireResponse } from '../../src/shared/fhir/r4.ts'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { startPatience } from '../e2e/runtime.ts'
import { findChromium } from '../standin/findChromium.ts'

/** What the widget gives to its page, as far as we call it. */
interface Lforms {
  readonly FHIR: object | undefined
  readonly LFormsData: new (form: object) => object
  readonly Util: {
    readonly addFormToPage: (questionnaire: object, place: string, options: object) => Promise<void>
    readonly convertFHIRQuestionnaireToLForms: (questionnaire: object, version: 'R4') => object
    readonly mergeFHIRDataIntoLForms: (response: object, form: object, version: 'R4') => object
    readonly getFormFHIRData: (kind: 'QuestionnaireResponse', version: 'R4', form?: object) => unknown
  }
}

declare global {
  interface Window { readonly LForms: Lforms }
}

/** A browser page with the widget on it. */
export interface LformsPage {
  readonly page: Page
  /** Addresses that the page asked for and we do not serve: nothing leaves the machine. */
  readonly refused: readonly string[]
  /** Shows a questionnaire in place of what was shown before. */
  readonly show: (questionnaire: Questionnaire) => Promise<void>
  /** The response as the widget writes it. */
  readonly readResponse: () => Promise<unknown>
  /** Reads a response into the widget's own form and out again. */
  readonly passThrough: (questionnaire: Questionnaire, response: QuestionnaireResponse) => Promise<unknown>
  readonly close: () => Promise<void>
}

const origin = 'https://lforms.invalid'
const built = path.join(import.meta.dirname, 'node_modules/lforms/dist/lforms')
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' }
const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>LHC-Forms</title><link rel="stylesheet" href="/webcomponent/styles.css"></head>
<body><div id="form"></div><script src="/webcomponent/assets/lib/zone.min.js"></script><script src="/webcomponent/lhc-forms.js"></script><script src="/fhir/R4/lformsFHIR.min.js"></script></body></html>`

/** Opens the widget in Chromium, from its files on disk. */
export async function openLforms(): Promise<LformsPage> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('no Chromium here')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: startPatience })
  const page = await browser.newPage({ viewport: { width: 1000, height: 1300 } })
  page.setDefaultTimeout(startPatience)
  const refused: string[] = []
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    const file = path.join(built, url.pathname)
    if (url.href === `${origin}/`)
      return route.fulfill({ contentType: 'text/html', body: html })
    if (url.origin === origin && types[path.extname(file)] !== undefined && existsSync(file))
      return route.fulfill({ contentType: types[path.extname(file)], body: readFileSync(file) })
    refused.push(url.href)
    return route.abort()
  })
  await page.goto(`${origin}/`)
  await page.waitForFunction(() => window.LForms?.Util !== undefined && window.LForms.FHIR !== undefined)
  return {
    page,
    refused,
    show: async (questionnaire) => {
      await page.evaluate(async shown => window.LForms.Util.addFormToPage(shown, 'form', { fhirVersion: 'R4' }), questionnaire)
      await page.getByText(questionnaire.title).first().waitFor()
    },
    readResponse: async () => page.evaluate(() => window.LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4')),
    passThrough: async (questionnaire, response) => page.evaluate(([asked, given]) => {
      const { Util, LFormsData } = window.LForms
      const form = Util.mergeFHIRDataIntoLForms(given, Util.convertFHIRQuestionnaireToLForms(asked, 'R4'), 'R4')
      return Util.getFormFHIRData('QuestionnaireResponse', 'R4', new LFormsData(form))
    }, [questionnaire, response] as const),
    close: async () => browser.close(),
  }
}
