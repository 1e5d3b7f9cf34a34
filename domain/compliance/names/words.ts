/** Words that say nothing of who is meant, by what a comparison does with them. All in the form that `normaliseName` gives. */

/** Forms of address and degrees: dropped from the name of a person. */
export const titles = words(
  'mr mister mrs missis ms miss mx madam madame mme monsieur herr frau hr senor senora senorita dr doctor prof professor sir lady lord dame ' +
    'rev reverend hon honorable honourable excellency president praesident prasident ambassador capt captain col colonel gen lt lieutenant maj sgt ' +
    'commander brigadier admiral comrade eng engr engineer ing dipl mag phd md esq dott dottore dottor avv lic',
);

/** Religious, tribal and family titles that are also parts of names: kept, but they weigh little. */
export const softTitles = words(
  'haji hajji haj hajj alhaj alhaji hadji hac mullah mulla mola molla maulavi mawlawi maulawi moulavi molvi maulana mawlana sheikh shaykh shaikh sheik ' +
    'cheikh shekh sayyid sayyed sayed sayid syed seyed seyyed sidi qari hafiz hafez ustad ustadh ayatollah hojatoleslam imam akhund akhond emir amir jr ' +
    'sr junior senior snr jnr ii iii iv prince princess sultan doktor general major king baba ra',
);

/** Articles and words of descent inside names of persons. */
export const particles = words(
  'al el ul ur ud us uz ol as ash ad an ar at az il bin ben ibn ibni bint binti binte bt b abu abou abi abo umm um oum dit van von der den de het ter ten ' +
    'te zu zum zur da do dos das di del della delle degli dal dalla la le las los lo du des d y e i of the na wa wal mac mc st san santa ould oglu ogly kyzy qizi',
);

/** Grammar in names of organisations: kept for words that are written together, with next to no weight. */
export const stopWords = words(
  'the of and for in on at to by from with de la le les du des del della di da do dos das el los las al y e et i und fur der die das den dem van von het een a an ' +
    'na po dlya iz ta im am zur zum ve pour',
);

/** Descriptive words of organisations and vessels, each with the form that stands for it. They weigh little. */
export const genericWords: ReadonlyMap<string, string> = new Map(
  [
    'company co compagnie compania companhia companie kompaniya kompania sirket sirketi sherkat sharikat shirkat corporation corp corporacion corporate firm firma',
    'group groupe grupo gruppe gruppa gruppo groep',
    'holding holdings kholding',
    'international intl internacional internationale internazionale mezhdunarodnyy mezhdunarodnaya',
    'trading trade trd comercial comercio torgovyy torgovaya ticaret tejarat commerce commercial',
    'bank banque banco banca bankası bankasi',
    'industries industry industrial industria industrie industriya sanayi sanati',
    'general genel',
    'services service servicios servis',
    'limited ltd',
    'enterprise enterprises entreprise empresa empresas predpriyatie',
    'organization organisation organizacion organizatsiya org',
    'foundation fondation fundacion fundacao fond vakfi',
    'association associacion asociacion assn assoc verein soyuz union',
    'institute institut instituto',
    'investment investments invest inversiones investicii',
    'development developments',
    'management mgmt',
    'construction constructions constructora stroy',
    'engineering engineers muhendislik',
    'import imports importaciones',
    'export exports exportaciones',
    'shipping nakliyat',
    'transport transportation transportes transporte',
    'technology technologies tech tecnologia tekhnologii',
    'systems system',
    'solutions solution',
    'partners partner',
    'capital',
    'fund funds fonds fonds',
    'trust',
    'finance financial financiera finans',
    'agency agence agencia agentstvo',
    'center centre centro tsentr markaz',
    'national nacional nationale natsionalnyy',
    'global',
    'marine maritime maritima',
    'oil petroleum',
    'gas',
    'mv mt ms ss motor vessel tanker',
    'office bureau',
    'department dept departamento',
    'ministry ministere ministerio ministerstvo',
    'state',
    'exchange',
    'establishment est',
    'factory',
    'plant zavod',
    'works',
    'ship',
    'line lines',
    'airlines airline airways aviation',
  ].flatMap((line) => {
    const forms = line.split(' ');
    return forms.map((form): [string, string] => [form, forms[0] ?? form]);
  }),
);

/** Numbers as words and ordinals; Roman figures up to twenty. */
export const numberWords: ReadonlyMap<string, string> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, at): [string, string] => [word, String(at + 1)]),
  ...'1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th'
    .split(' ')
    .map((word, at): [string, string] => [word, String(at + 1)]),
  ...'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'
    .split(' ')
    .map((word, at): [string, string] => [word, String(at + 1)]),
]);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
