import type { Locale } from '../../../i18n/locales.ts'

const listWords = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Verbs that tell a patient what to do, as they begin a clause. In Spanish the form for "usted". */
export const actionWords: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: listWords(`
    add ask avoid bend breathe bring build buy call carry change check choose come contact continue cool count cover cross cut do drink drive eat elevate
    exercise expect fill find finish flex follow force get give go hold ice join keep lean learn leave let lie lift limit loosen lower make mark measure
    move note open plan point practice press pull push put raise read relax replace rest roll rub run save say see set shower sit skip sleep soak stand
    start stay step stop stretch swim switch take talk tell treat try turn use visit wait walk warm wash watch wear wrap write`),
  es: listWords(`
    acuda acuéstese agregue anote añada aplique apoye apunte aprenda aumente averigüe avise ayude baje beba busque cambie camine caliente cargue coma compre
    comience consulte controle corra corte cruce cubra cuente cuide dé deje descanse diga dígale doble duerma empiece eleve entre envuelva escriba espere
    esté estire estírese estírelo evite falte flexione frote fume guarde gire haga hable hágase inicie intente lave lea levante levántese limite llame llámenos
    lleve maneje mantenga marque mastique masajee mida mire mueva muévase muestre nade note obligue orine pare párese pase pida póngase ponga practique pregunte
    presione procure pruebe quite quédese recuerde reduzca regrese relaje reponga respire revise salga salte siéntese siga sostenga suba suspenda tenga termine
    tome trabaje traiga trate use utilice vaya venga vigile visite vuelva`),
}
