import type { SearchEntry } from '../../../src/shared/catalog/searchPhrase.ts'
import type { Random } from './random.ts'
import { makeRandom } from './random.ts'

const beginnings = 'acro adeno aero alveo angio arterio arthro auto brachio broncho cardio carpo cephalo cervico chole chondro cranio cysto cyto dacryo dermo dorso duodeno dys encephalo endo entero epi erythro femoro fibro gastro glosso hemo hepato hydro hyper hypo ilio intra ischio kerato laryngo leuko lipo lumbo lympho mega meningo myelo myo naso nephro neuro ophthalmo ortho osteo oto pan para patello peri pharyngo phlebo pleuro pneumo poly pseudo pulmo pyelo radiculo retino rhino sacro salpingo sclero spondylo steno syno tachy tarso teno thrombo thyro tibio tracheo uretero vaso veno xantho'.split(' ')
const middles = 'arthr artri blast cal cardi cerebr chol condr cost crani cyst derm encephal enter fasci fibr gangli gastr gingiv gloss gnath gon hepat hidr kerat labyrinth lact lamin laryng lip lith mast melan mening metr my myring myx nephr neur odont onych oophor ophthalm orch oste ot pancreat phleb phren pneum proct prostat psor pyel rachi rhin sarc scler sial splen spondyl stomat synov ten thorac thym tonsill trache trich typhl ulcer ur uve vagin vesicul'.split(' ')
const endings = [['itis', 'itis'], ['osis', 'osis'], ['opathy', 'opatia'], ['algia', 'algia'], ['ectasia', 'ectasia'], ['omalacia', 'omalacia'], ['oma', 'oma'], ['odynia', 'odinia'], ['oplegia', 'oplejia'], ['orrhage', 'orragia'], ['osclerosis', 'oesclerosis'], ['otrophy', 'otrofia'], ['ospasm', 'oespasmo'], ['olysis', 'olisis']] as const
const sites = [['hip', 'cadera'], ['thigh', 'muslo'], ['knee', 'rodilla'], ['ankle', 'tobillo'], ['shoulder', 'hombro'], ['elbow', 'codo'], ['wrist', 'muñeca'], ['hand', 'mano'], ['foot', 'pie'], ['lower back', 'espalda baja'], ['neck', 'cuello'], ['chest', 'pecho'], ['belly', 'barriga'], ['jaw', 'mandíbula'], ['eye', 'ojo'], ['ear', 'oído'], ['skin', 'piel'], ['kidney', 'riñón'], ['liver', 'hígado'], ['lung', 'pulmón'], ['heart', 'corazón'], ['stomach', 'estómago'], ['throat', 'garganta'], ['bladder', 'vejiga'], ['spine', 'columna'], ['groin', 'ingle'], ['calf', 'pantorrilla'], ['toe', 'dedo del pie'], ['finger', 'dedo'], ['scalp', 'cuero cabelludo']] as const
const sides = [['right', 'derecho'], ['left', 'izquierdo'], ['bilateral', 'bilateral'], ['unspecified', 'no especificado'], ['recurrent', 'recurrente'], ['chronic', 'crónico'], ['acute', 'agudo'], ['primary', 'primario'], ['secondary', 'secundario'], ['postprocedural', 'posterior a procedimiento'], ['traumatic', 'traumático'], ['congenital', 'congénito']] as const
const plains = [['pain', 'dolor'], ['swelling', 'hinchazón'], ['stiffness', 'rigidez'], ['weakness', 'debilidad'], ['numbness', 'adormecimiento'], ['infection', 'infección'], ['bleeding', 'sangrado'], ['cramp', 'calambre'], ['injury', 'lesión'], ['tear', 'desgarro'], ['growth', 'bulto'], ['ulcer', 'úlcera']] as const
const drugStems = 'azole cillin dipine floxacin gliptin lukast mab mycin olol oxetine parin prazole pril profen sartan setron statin thiazide tidine triptan vastatin zepam zosin semide'.split(' ')

/** An invented disease in two languages, built as the real ones are. */
function inventDisease({ pick }: Random): readonly [string, string] {
  const stem = pick(beginnings) + pick(middles)
  const [english, spanish] = pick(endings)
  return [stem + english, (stem + spanish).replaceAll('ph', 'f').replaceAll('th', 't').replaceAll('rrh', 'rr').replaceAll('y', 'i')]
}

function describe({ pick, below }: Random, disease: readonly [string, string], medicine: string, number: number): SearchEntry {
  const [site, side, plain] = [pick(sites), pick(sides), pick(plains)]
  const code = `${String.fromCharCode(65 + number % 26)}${String(Math.floor(number / 26) % 100).padStart(2, '0')}.${Math.floor(number / 2600)}${below(10)}`
  return {
    id: `entry-${number}`,
    phrases: [
      { kind: 'name', words: `${disease[0]} of ${side[0]} ${site[0]}` },
      { kind: 'name', words: `${disease[1]} de ${site[1]} ${side[1]}` },
      { kind: 'name', words: `${plain[1]} de ${site[1]}, ${side[1]}` },
      { kind: 'synonym', words: `${side[0]} ${site[0]} ${plain[0]}` },
      { kind: 'code', words: code },
      { kind: 'medicine', words: medicine },
    ],
  }
}

/** A catalog of invented entries in the form of the real ones: two languages, codes, a medicine, a finding. The same on every call. */
export function generateEntries(count: number): readonly SearchEntry[] {
  const random = makeRandom(75_000)
  const diseases = Array.from({ length: Math.ceil(count / 8) }, () => inventDisease(random))
  const medicines = Array.from({ length: 2000 }, () => random.pick(middles) + random.pick(beginnings) + random.pick(drugStems))
  return Array.from({ length: count }, (_, number) => describe(random, random.pick(diseases), random.pick(medicines), number))
}
