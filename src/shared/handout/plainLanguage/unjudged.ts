import type { PlainItem } from './plainCheck.ts'

/**
 * What of both instruments is left to a reader, with the reason. Words: `plain.unjudged.<id>`. It counts nowhere.
 *
 * | id        | item              | why a program does not judge it                                                              |
 * | essential | PEMAT-P 2         | whether a sentence leads away from the purpose is a matter of meaning                         |
 * | summary   | PEMAT-P 11, CDC 10 | any words may sum up a sheet, and any may fail to                                            |
 * | reasons   | CDC 13            | words such as "so" and "because" stand as well where a cramp is explained as where advice is  |
 * | meaning   | CDC 16            | whether "50 mg" means something to the reader cannot be seen in the words                     |
 * | risks     | CDC 18, 19        | whether a risk is explained, and weighed against the good, is a matter of meaning             |
 * | drawings  | PEMAT-P 16, 18    | whether a drawing is clear and fits its words has to be looked at                             |
 * | tables    | PEMAT-P 19, 24    | a sheet has no tables, and asks for no calculation that it would have to teach                |
 *
 * Of items that are judged, some is left as well: whether the picture supports the main message (CDC 4), whether a chunk holds one idea (CDC 9).
 */
export const unjudged: readonly { readonly id: string, readonly items: readonly PlainItem[] }[] = [
  { id: 'essential', items: ['PEMAT-P 2'] },
  { id: 'summary', items: ['PEMAT-P 11', 'CDC 10'] },
  { id: 'reasons', items: ['CDC 13'] },
  { id: 'meaning', items: ['CDC 16'] },
  { id: 'risks', items: ['CDC 18', 'CDC 19'] },
  { id: 'drawings', items: ['PEMAT-P 16', 'PEMAT-P 18'] },
  { id: 'tables', items: ['PEMAT-P 19', 'PEMAT-P 24'] },
]
