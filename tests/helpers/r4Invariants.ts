import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'

/**
 * R4's invariants as it publishes them, in FHIRPath: by name, where they stand and what must hold there.
 * Of que-12 the words ask for a behavior from two rules on; its expression says three by a slip.
 */
const invariants: Readonly<Record<string, readonly [kind: string, place: string, holds: string]>> = {
  'que-0': ['Questionnaire', 'Questionnaire', `name.exists().not() or name.matches('^[A-Z]([A-Za-z0-9_]){0,254}$')`],
  'que-1': ['Questionnaire', 'repeat(item)', `(type='group' implies item.empty().not()) and (type='display' implies item.empty())`],
  'que-2': ['Questionnaire', 'Questionnaire', 'descendants().linkId.isDistinct()'],
  'que-3': ['Questionnaire', 'repeat(item)', `type!='display' or code.empty()`],
  'que-4': ['Questionnaire', 'repeat(item)', 'answerOption.empty() or answerValueSet.empty()'],
  'que-5': ['Questionnaire', 'repeat(item)', `(type ='choice' or type = 'open-choice' or type = 'decimal' or type = 'integer' or type = 'date' or type = 'dateTime' or type = 'time' or type = 'string' or type = 'quantity') or (answerValueSet.empty() and answerOption.empty())`],
  'que-7': ['Questionnaire', 'repeat(item).enableWhen', `operator = 'exists' implies (answer is boolean)`],
  'que-10': ['Questionnaire', 'repeat(item)', `(type in ('boolean' | 'decimal' | 'integer' | 'string' | 'text' | 'url' | 'open-choice')) or maxLength.empty()`],
  'que-12': ['Questionnaire', 'repeat(item)', 'enableWhen.count() > 1 implies enableBehavior.exists()'],
  'qrs-1': ['QuestionnaireResponse', 'repeat(item)', '(answer.exists() and item.exists()).not()'],
  'bdl-1': ['Bundle', 'Bundle', `total.empty() or (type = 'searchset') or (type = 'history')`],
  'bdl-5': ['Bundle', 'Bundle.entry', 'resource.exists() or request.exists() or response.exists()'],
  'bdl-7': ['Bundle', 'Bundle', `(type = 'history') or entry.where(fullUrl.exists()).select(fullUrl&resource.meta.versionId).isDistinct()`],
  'bdl-8': ['Bundle', 'Bundle.entry.where(fullUrl.exists())', `fullUrl.contains('/_history/').not()`],
  'bdl-9': ['Bundle', 'Bundle', `type = 'document' implies (identifier.system.exists() and identifier.value.exists())`],
  'bdl-10': ['Bundle', 'Bundle', `type = 'document' implies (timestamp.hasValue())`],
  'bdl-11': ['Bundle', 'Bundle', `type = 'document' implies entry.first().resource.is(Composition)`],
  'cmp-1': ['Composition', 'Composition.section', 'text.exists() or entry.exists() or section.exists()'],
}

const checks = Object.entries(invariants).map(([name, [kind, place, holds]]) => ({ name, kind, check: fhirpath.compile(`${place}.all(${holds})`, r4) }))

/** The names of the invariants that this knows. */
export const invariantNames: readonly string[] = Object.keys(invariants)

/** The invariants that a resource breaks, by an interpreter of FHIRPath that others wrote. */
export function listBrokenInvariants(resource: { readonly resourceType: string }): readonly string[] {
  return checks.filter(({ kind, check }) => kind === resource.resourceType && (check(resource) as readonly unknown[])[0] !== true).map(({ name }) => name)
}
