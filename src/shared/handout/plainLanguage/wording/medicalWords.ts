import type { Locale } from '../../../i18n/locales.ts'

/**
 * Words of medicine that a patient may not know: endings that only such words have, and single words.
 * Names of drugs are left out, as they stand on the patient's box; so are names that everyone has heard, such as "diabetes" or "X-ray".
 */
const stems: Readonly<Record<Locale, { readonly endings: string, readonly words: string, readonly known: readonly string[] }>> = {
  en: {
    endings: 'itis|osis|opath(?:y|ies)|algia|ectomy|oscopy|otomy|plasty|emia|emic|uria|plegia|paresis|trophy|pnea|rrhea|cyte|genic',
    words: 'acute|adverse|analgesics?|anterior|anticoagulants?|antiplatelets?|aspirat(?:e|ion)|atrophy|benign|bilateral|biopsy|bursa|cardiac|cardiovascular|cartilage|chronic|contraindicated|'
      + 'corticosteroids?|creatinine|degenerative|dermatome|distal|diuretics?|dysfunction|edema|electrolytes?|etiology|exacerbat\\w+|febrile|femoral|gastrointestinal|hepatic|hypertension|'
      + 'idiopathic|impingement|incontinence|inflammat\\w+|lateral|lesions?|ligaments?|lumbar|malignan\\w+|medial|metabolic|musculoskeletal|myopathic|necrosis|neurologic\\w*|neurogenic|nocturnal|'
      + 'nsaids?|opioids?|orthop\\w+|palpation|palpitations|paresthesias?|pathology|perforation|peripheral|posterior|prognosis|prophyla\\w+|proximal|pulmonary|quinolones?|fluoroquinolones?|radicular|'
      + 'refractory|renal|retention|sacral|spasticity|statins?|subacute|syncope|syndrome|systemic|tendons?|titrat\\w+|trochanter\\w*|unilateral|vascular',
    known: ['arthritis', 'diagnosis', 'doses', 'anemia', 'diarrhea'],
  },
  es: {
    endings: 'itis|osis|patías?|algias?|ectomía|scopia|tomía|plastia|emia|uria|plejia|paresia|trofia|pnea|rrea',
    words: 'agud[oa]s?|analgésicos?|anticoagulantes?|antiagregantes?|articular|aspira(?:do|ción)|atrofia|benign[oa]|bilateral|biopsia|bursa|cardiac[oa]s?|cardíac[oa]s?|cardiovascular|cartílago|contraindicad[oa]s?|'
      + 'corticoides?|corticosteroides?|creatinina|crónic[oa]s?|degenerativ[oa]s?|dermatoma|diuréticos?|disfunción|edema|electrolitos?|etiología|exacerb\\w+|febril|femoral|gastrointestinal|hepátic[oa]s?|hipertensión|'
      + 'idiopátic[oa]s?|incontinencia|inflamatori[oa]s?|isquemia|lateral|lesiones|ligamentos?|lumbar|malign[oa]|medial|metabólic[oa]s?|musculoesquelétic[oa]s?|neurológic[oa]s?|nocturn[oa]s?|opioides?|ortop\\w+|'
      + 'palpación|palpitaciones|parestesias?|patología|perforación|periféric[oa]s?|pronóstico|profila\\w+|proximal|pulmonar|quinolonas?|fluoroquinolonas?|radicular|renal|retención|sacr[oa]|espasticidad|estatinas?|'
      + 'subagud[oa]|síncope|síndrome|sistémic[oa]s?|tendón|tendones|titul\\w+|trocánter\\w*|unilateral|vascular',
    known: ['artritis', 'dosis', 'anemia', 'diarrea'],
  },
}

/** Finds a medical word, whole. */
export const medicalWords: Readonly<Record<Locale, { readonly pattern: RegExp, readonly known: ReadonlySet<string> }>> = {
  en: { pattern: new RegExp(`(?<!\\p{L})(?:\\p{L}+(?:${stems.en.endings})|${stems.en.words})(?!\\p{L})`, 'giu'), known: new Set(stems.en.known) },
  es: { pattern: new RegExp(`(?<!\\p{L})(?:\\p{L}+(?:${stems.es.endings})|${stems.es.words})(?!\\p{L})`, 'giu'), known: new Set(stems.es.known) },
}
