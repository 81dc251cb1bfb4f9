/** Any object of a resource. */
type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const nodesOf = (value: unknown): readonly Node[] => [value].flat().filter(isNode)
const has = (node: Node, key: string): boolean => node[key] !== undefined
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

/** Items of a questionnaire or a response at any depth, with those under answers. */
function itemsOf(node: Node): readonly Node[] {
  return nodesOf(node.item).flatMap(item => [item, ...itemsOf(item), ...nodesOf(item.answer).flatMap(itemsOf)])
}

/** Every object in a resource, itself included; resources within it are not followed. */
function everyNode(node: Node): readonly Node[] {
  return [node, ...Object.entries(node).flatMap(([key, value]) => key === 'resource' ? [] : nodesOf(value).flatMap(everyNode))]
}

const valueKeys = (node: Node, prefix: string): readonly string[] => Object.keys(node).filter(key => new RegExp(`^${prefix}[A-Z]`).test(key))

const questionTypes = ['choice', 'open-choice', 'decimal', 'integer', 'date', 'dateTime', 'time', 'string', 'quantity']
const lengthTypes = ['boolean', 'decimal', 'integer', 'string', 'text', 'url', 'open-choice']

/** Elements that R4 wants and its schema does not ask for, as it cannot tell a primitive from its extensions. */
const required: Readonly<Record<string, (resource: Node) => boolean>> = {
  Questionnaire: resource => isText(resource.status) && itemsOf(resource).every(item => isText(item.linkId) && isText(item.type)
    && nodesOf(item.enableWhen).every(when => isText(when.question) && isText(when.operator) && valueKeys(when, 'answer').length === 1)
    && nodesOf(item.answerOption).every(option => valueKeys(option, 'value').length === 1)),
  QuestionnaireResponse: resource => isText(resource.status) && itemsOf(resource).every(item => isText(item.linkId)),
  Composition: resource => isText(resource.status) && isText(resource.date) && isText(resource.title) && has(resource, 'type') && nodesOf(resource.author).length > 0,
  DocumentReference: resource => isText(resource.status) && nodesOf(resource.content).length > 0 && nodesOf(resource.content).every(({ attachment }) => isNode(attachment)),
  Device: resource => nodesOf(resource.deviceName).every(({ name, type }) => isText(name) && isText(type)) && nodesOf(resource.version).every(({ value }) => isText(value)),
  Bundle: resource => isText(resource.type),
}

const always = (): boolean => true
const forItems = (holds: (item: Node) => boolean) => (resource: Node): boolean => itemsOf(resource).every(holds)
const forKind = (kind: string, holds: (resource: Node) => boolean) => (resource: Node): boolean => resource.resourceType !== kind || holds(resource)
const forEvery = (holds: (node: Node) => boolean) => (resource: Node): boolean => everyNode(resource).every(holds)
const inQuestionnaire = (holds: (item: Node) => boolean) => forKind('Questionnaire', forItems(holds))
const isDistinct = (list: readonly unknown[]): boolean => new Set(list).size === list.length

function hasNoEmpty(value: unknown): boolean {
  if (Array.isArray(value))
    return value.length > 0 && value.every(hasNoEmpty)
  return isNode(value) ? Object.keys(value).length > 0 && Object.values(value).every(hasNoEmpty) : value !== '' && value !== null
}

/** References within a document lead to one of its entries. */
function isClosed(bundle: Node): boolean {
  const names = new Set(nodesOf(bundle.entry).map(({ fullUrl }) => fullUrl))
  return nodesOf(bundle.entry).flatMap(({ resource }) => nodesOf(resource).flatMap(everyNode)).every(({ reference }) => reference === undefined || names.has(reference))
}

/**
 * Rules of R4 that its JSON schema cannot say, by R4's own names where it has some. Each says whether a resource keeps it.
 * @see https://hl7.org/fhir/R4/questionnaire.html#invs and the pages of the other resources
 */
export const r4Rules: Readonly<Record<string, (resource: Node) => boolean>> = {
  'required': resource => (required[String(resource.resourceType)] ?? always)(resource),
  'no empty value': hasNoEmpty,
  'one value[x]': forEvery(node => valueKeys(node, 'value').length <= 1),
  'ext-1': forEvery(node => nodesOf(node.extension).every(extension => isText(extension.url) && has(extension, 'extension') !== (valueKeys(extension, 'value').length === 1))),
  'que-0': forKind('Questionnaire', ({ name }) => name === undefined || (typeof name === 'string' && /^[A-Z]\w{0,254}$/.test(name))),
  'que-1': inQuestionnaire(item => item.type === 'group' ? nodesOf(item.item).length > 0 : item.type !== 'display' || !has(item, 'item')),
  'que-2': forKind('Questionnaire', resource => isDistinct(itemsOf(resource).map(({ linkId }) => linkId))),
  'que-3': inQuestionnaire(item => item.type !== 'display' || !has(item, 'code')),
  'que-4': inQuestionnaire(item => !has(item, 'answerOption') || !has(item, 'answerValueSet')),
  'que-5': inQuestionnaire(item => questionTypes.includes(String(item.type)) || (!has(item, 'answerOption') && !has(item, 'answerValueSet'))),
  'que-7': inQuestionnaire(item => nodesOf(item.enableWhen).every(when => when.operator !== 'exists' || typeof when.answerBoolean === 'boolean')),
  'que-10': inQuestionnaire(item => !has(item, 'maxLength') || lengthTypes.includes(String(item.type))),
  'que-12': inQuestionnaire(item => nodesOf(item.enableWhen).length < 2 || has(item, 'enableBehavior')),
  'enableWhen asks a question': forKind('Questionnaire', resource => itemsOf(resource).flatMap(item => nodesOf(item.enableWhen)).every(({ question }) => itemsOf(resource).some(({ linkId, type }) => linkId === question && type !== 'group'))),
  'qrs-1': forKind('QuestionnaireResponse', forItems(item => !has(item, 'answer') || !has(item, 'item'))),
  'bdl-1': forKind('Bundle', bundle => !has(bundle, 'total') || ['searchset', 'history'].includes(String(bundle.type))),
  'bdl-5': forKind('Bundle', bundle => nodesOf(bundle.entry).every(entry => has(entry, 'resource') || has(entry, 'request') || has(entry, 'response'))),
  'bdl-7': forKind('Bundle', bundle => isDistinct(nodesOf(bundle.entry).map(({ fullUrl }) => fullUrl))),
  'bdl-8': forKind('Bundle', bundle => nodesOf(bundle.entry).every(({ fullUrl }) => !String(fullUrl).includes('/_history/'))),
  'bdl-9': forKind('Bundle', bundle => bundle.type !== 'document' || nodesOf(bundle.identifier).some(({ system, value }) => isText(system) && isText(value))),
  'bdl-10': forKind('Bundle', bundle => bundle.type !== 'document' || isText(bundle.timestamp)),
  'bdl-11': forKind('Bundle', bundle => bundle.type !== 'document' || nodesOf(nodesOf(bundle.entry)[0]?.resource)[0]?.resourceType === 'Composition'),
  'references stay in the document': forKind('Bundle', isClosed),
  'cmp-1': forKind('Composition', ({ section }) => nodesOf(section).every(part => has(part, 'text') || has(part, 'entry') || has(part, 'section'))),
  'no patient': forKind('Bundle', bundle => nodesOf(bundle.entry).every(({ resource }) => nodesOf(resource).every(part => part.resourceType !== 'Patient' && !has(part, 'subject')))),
}

/** The rules that a resource breaks, those of the resources in a bundle with it. */
export function listBrokenRules(resource: Node): readonly string[] {
  const inner = nodesOf(resource.entry).flatMap(entry => nodesOf(entry.resource))
  return [resource, ...inner].flatMap(part => Object.entries(r4Rules).filter(([, holds]) => !holds(part)).map(([name]) => name))
}
