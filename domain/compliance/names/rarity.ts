import type { EntryKind } from '../lists.js';

/**
 * Words by how many entries of the shipped OFAC list bear them, and names that are frequent among clients everywhere.
 * The table is part of the model and not counted from the lists in force: the score of a pair must not move because
 * another entry was added, or screening only what changed would not equal screening everything.
 */
const personBands: readonly [number, string][] = [
  [0.55, 'muhammad ali mohammad ahmad abd mohammed mohamed ahmed'],
  [0.65, 'jose abdul ibrahim hassan hasan antonio abdullah maria khan singh'],
  [
    0.75,
    'carlos luis jesus gonzalez lopez kim abdallah juan alberto hussein said reza rodriguez jorge mohamad alexander rahman husayn omar tikriti ' +
      'manuel perez mahmoud garcia din chol aziz hernandez mustafa sanchez aleksandr john james david michael robert william thomas anna ' +
      'wang li zhang chen liu lee nguyen smith kumar',
  ],
  [
    0.85,
    'miguel mahmud saleh torres hamid hossein ismail gomez ramirez salih enrique vladimir flores sergey javier martinez salim mario yusuf ' +
      'vladimirovich andrey victor khalid muhammed sergei angel valencia ivan ramon abdel umar francisco fernando eduardo majid ri aleksandrovich ' +
      'alvarez abbas arturo vargas amin karim mejia castro mohsen yahya gutierrez castillo igor rashid diaz salah alejandro khalil nasser musa ' +
      'viktor oleg daniel rivera julio cesar felix oscar sulayman saeed yong mikhail paul peter mark george richard joseph charles christopher ' +
      'daniel matthew anthony elizabeth mary sarah jennifer johnson williams brown jones miller davis martin anderson taylor moore jackson white harris ' +
      'clark lewis walker hall allen young king wright scott green baker adams nelson hill campbell mitchell roberts carter phillips evans turner ' +
      'yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao park choi jung kang cho yoon sharma gupta patel das roy khan begum silva santos ' +
      'oliveira souza pereira costa fernandes rossi ferrari muller schmidt schneider fischer weber meyer ivanov petrov smirnov ivanova',
  ],
];

const organisationBands: readonly [number, string][] = [
  [
    0.5,
    'islamic iran usa us uk china russia america american british europe european asia asian africa african east west north south united new first',
  ],
  [
    0.6,
    'iranian syrian korea korean russian chinese german germany france french italy italian spain spanish mexico canada japan india turkey brazil switzerland sweden ' +
      'finland norway denmark netherlands belgium austria poland ukraine belarus pakistan afghanistan iraq syria lebanon israel egypt dubai london york moscow ' +
      'shanghai hong kong singapore panama cyprus malta energy petrochemical steel mining research hotel security money star real estate properties ' +
      'inmobiliaria comercializadora republic people peoples central union joint electronic electric power water food foods farm medical health insurance mortgage ' +
      'securities digital media press university college school society committee party movement liberation revolutionary forces army charitable',
  ],
];

const persons = tableOf(personBands);
const organisations = tableOf(organisationBands);

/** How much a word tells: 1 for one that is rare in names of the kind, less for one that many bear. */
export function rarityOf(text: string, kind: EntryKind): number {
  return (kind === 'person' ? persons : organisations).get(text) ?? 1;
}

function tableOf(bands: readonly [number, string][]): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [weight, words] of bands) {
    for (const word of words.split(' ')) if (!table.has(word)) table.set(word, weight);
  }
  return table;
}
