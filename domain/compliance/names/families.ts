/**
 * Spellings of one name that neither sound nor letters bring together. Before the stroke: transliterations that the papers
 * of one person mix. After it: the forms of other languages, which are weaker evidence.
 */
const families = [
  'muhammad mohammed mohammad mohamed mohamad muhammed muhamad muhamed mohd mohamud mohmad mehmed muhammet mahamad moham',
  'ahmad ahmed ahmet achmad akhmad ahmat akhmed',
  'mahmud mahmoud mahmood mehmood mahmut makhmud',
  'abd abdul abdel abdal abdol abdoul abdi',
  'abdullah abdallah abdulla abdoullah abdalla abdoulaye abdollah abdilla',
  'abdurrahman abdulrahman abdelrahman abdirahman abdarrahman abderrahmane abdurahman abdourahman abdulrehman',
  'husayn hussein husain hussain hossein hosein hussien husein housseine huseyin khusein',
  'hasan hassan hassane hasen hacen',
  'usama osama oussama ousama',
  'umar omar oumar omer ömer',
  'uthman othman osman usman ousmane osmane uthmaan',
  'yusuf yousef youssef yousuf yusef yussuf youcef jusuf / joseph yosef josef iosif jose giuseppe',
  'ibrahim ebrahim ibraheem brahim ibragim ibrohim / abraham avraham',
  'ismail ismael esmail ismaeel ismayil',
  'jamal gamal djamel cemal djamal',
  'jafar jaafar gaafar djaafar cafer jaffar jafer',
  'qasim qassem kassem kasim qasem ghasem gassim kasem',
  'qadir kader qader kadir qadeer',
  'khalid khaled halid khalit chalid',
  'said saeed sayid saied sayeed',
  'sulayman suleiman sulaiman soleiman soliman suleyman suliman sulejman / solomon',
  'musa mousa moussa musse moosa',
  'isa issa eissa isse',
  'mustafa mostafa moustafa mustapha moustapha',
  'nur noor nour nuur nour',
  'shaykh sheikh shaikh cheikh sheik',
  'din deen dine edin eddine uddin addin aldin',
  'gaddafi qadhafi qaddafi gadhafi kadhafi qadafi khadafi',
  'laden ladin',
  'qaida qaeda qaida kaida qaidah',
  'sergei sergey serhiy siarhei sergii serhii sergejs serguei siarhiej serj serej sergej / sergio serge',
  'aleksandr alexander oleksandr aliaksandr alexandr aleksander alyaksandr aleksandar oleksander / alexandre alexandros alessandro alejandro iskandar',
  'aleksei alexei alexey oleksiy aleksey aliaksei alexi',
  'vladimir volodymyr wladimir uladzimir vladimirs volodimir',
  'nikolai mykola nikolay mikalai nikolaj / nicholas nicolas nikola nikolaos niccolo',
  'dmitri dmitry dmytro dzmitry dimitri dmitriy dmitrij / dimitrios dimitar',
  'yevgeny evgeny yevhen yauheni evgeniy evgenii ievgen yevgeniy / eugene eugen eugenio',
  'yuri yury iurii juri yurii jurij iouri yuriy',
  'mikhail mykhailo mikhael michail mikhaylo mihail mihailo / michael miguel michel michal mikael',
  'andrei andrey andriy andrii andrej / andrew andre andres andreas andrea anders',
  'pavel pavlo / paul pablo paulo pavle pawel pauls paolo',
  'petr pyotr petro pjotr / peter pedro piotr petar pierre pietro petros',
  'johan johann johannes yohanes / ivan john juan jan jean ioann giovanni joao hans ian ioannis ioan jon',
  'oleg oleh',
  'igor ihor',
  'grigory hryhoriy grigori grigoriy / gregory',
  'kirill kyrylo kiril / cyril',
  'fyodor feodor fedor fedir / theodor theodore',
  'vasily vasyl vasili vasiliy wasyl / basil vasilios',
  'viktor victor viktar / vittorio',
  'konstantin kostyantyn kanstantsin / constantine constantin konstantinos',
  'georgy heorhiy georgi georgiy / george georgios jorge jerzy georg giorgi',
  'yakov yakiv iakov / jacob jakob jacques giacomo yaakov jakub',
  'matvey matviy / matthew matthias mateo matteo matthieu mathieu mateusz',
  'ekaterina kateryna yekaterina katerina / catherine katherine katarzyna caterina catalina katarina kathryn',
  'elena olena yelena alena / helen helena',
  'maria mariya mariia / mary marie miriam maryam mariam',
  'anna hanna / ann anne hannah ana',
  'natalia nataliya natalya nataliia / natalie nathalie',
  'yelizaveta elizaveta lisaveta / elizabeth elisabeth isabel isabella',
  'stephen steven stephan stefan / stepan etienne esteban stefano',
  'aleksandra alexandra oleksandra',
  'sofia sophia sofiya sofya sophie zofia',
  'yahya yehia yahia yahiya',
  'zayn zain zein zine',
  'abu abou abo abi',
  'ibn bin ben ibni',
  'haji hajji haj hajj alhaj hadji alhaji',
  'mullah mulla molla mula',
  'maulavi mawlawi mawlavi maulawi moulavi molvi',
  'sayyid sayed sayyed syed seyed said sayid seyyed',
  'khan xan',
  'karl carl / charles carlos carlo karel karol',
  '/ william wilhelm guillermo guillaume willem wilhelmus guglielmo',
  'hendrik henrik / henry heinrich enrique henri enrico',
  '/ louis luis ludwig luigi lewis lluis',
  '/ francis francisco franz francois francesco frans',
  'philip phillip / philippe felipe filipp filip filippo',
  'lawrence laurence / laurent lorenzo lorenz',
  '/ anthony antonio anton antoine antoni antonios',
  '/ robert roberto',
  '/ christopher christophe cristobal kristof christoph krzysztof cristoforo',
  'xi hsi',
  'zedong tsetung',
  'jinping chinping',
  '/ deng teng',
  '/ zhou chou',
  '/ zhang chang cheung',
  '/ wang wong',
  '/ chen chan',
  '/ huang hwang wong',
  'li lee / ri yi rhee',
  'park pak / bak',
  'kim gim',
  'choi choe',
  '/ jung chong jeong chung',
  'yun yoon',
  '/ rim lim im',
];

/** A name and its everyday forms. */
const everyday = [
  'william bill will billy willy',
  'robert bob rob bobby robbie',
  'james jim jimmy jaime',
  'john jack johnny jon',
  'michael mike mick misha mickey',
  'richard dick rick ricky richie',
  'edward ed eddie ted ned eduardo',
  'thomas tom tommy tomas',
  'charles charlie chuck',
  'joseph joe pepe beppe yossi',
  'anthony tony toni',
  'daniel dan danny',
  'david dave davit dawid',
  'steven steve',
  'alexander alex sasha sascha aleks lex aleko',
  'vladimir vova volodya vlad',
  'nikolai kolya nick',
  'dmitri dima mitya',
  'yevgeny zhenya gene',
  'mikhail misha',
  'sergei seryozha',
  'ivan vanya',
  'peter pete petya',
  'elizabeth liz beth betty lisa eliza',
  'catherine kate kathy katie cathy katya',
  'margaret maggie peggy meg rita',
  'francisco paco pancho',
  'jose pepe chepe',
  'ignacio nacho',
  'jesus chucho',
  'eduardo lalo',
  'guillermo memo',
  'enrique kike',
  'manuel manolo',
  'mustafa mus',
  'ibrahim ibro brahim',
  'benjamin ben benny',
  'samuel sam sammy',
  'andrew andy drew',
  'matthew matt',
  'christopher chris',
  'patrick pat paddy',
  'ronald ron ronnie',
  'donald don donnie',
  'kenneth ken kenny',
  'timothy tim',
  'gregory greg',
  'jeffrey jeff geoffrey',
  'lawrence larry',
  'gerald gerry jerry',
];

const sameOf = membership(families.map((line) => line.split('/')[0] ?? ''));
const nationalOf = membership(families.map((line) => line.replace('/', ' ')));
const everydayOf = membership(everyday);

export type Kinship = 'same' | 'national' | 'everyday';

/** How two names that are spelled otherwise belong together, or null. */
export function kinship(left: string, right: string): Kinship | null {
  if (meet(sameOf, left, right)) return 'same';
  if (meet(everydayOf, left, right)) return 'everyday';
  return meet(nationalOf, left, right) ? 'national' : null;
}

/** Every name of which `kinship` with this one is not null. */
export function relativesOf(name: string): string[] {
  const lines = [
    ...(nationalOf.get(name) ?? []).map((at) => families[at]),
    ...(everydayOf.get(name) ?? []).map((at) => everyday[at]),
  ];
  return [...new Set(lines.flatMap((line) => wordsOf(line ?? '')))].filter((other) => other !== name);
}

function meet(groups: ReadonlyMap<string, readonly number[]>, left: string, right: string): boolean {
  const mine = groups.get(left);
  const theirs = mine && groups.get(right);
  return theirs !== undefined && mine !== undefined && mine.some((group) => theirs.includes(group));
}

function membership(lines: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  lines.forEach((line, at) => {
    for (const name of wordsOf(line)) map.set(name, [...(map.get(name) ?? []), at]);
  });
  return map;
}

function wordsOf(line: string): string[] {
  return line.split(/[ /]+/).filter((word) => word !== '');
}
