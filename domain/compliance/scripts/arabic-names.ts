/**
 * Frequent names and name parts in Arabic script with the vowels that the script leaves out, in the spelling that the
 * lists use most. Keys are spelled with bare alef, Arabic yeh and kaf.
 */
const pairs = `
محمد muhammad|احمد ahmad|محمود mahmud|حامد hamid|حميد hamid|علي ali|حسن hasan|حسين husayn|عمر umar|عثمان uthman|خالد khalid
ابراهيم ibrahim|اسماعيل ismail|اسحاق ishaq|يعقوب yaqub|يوسف yusuf|موسي musa|عيسي isa|داود dawud|داوود dawud|سليمان sulayman|سلمان salman
هارون harun|ادريس idris|نوح nuh|يونس yunus|يحيي yahya|زكريا zakariya|طارق tariq|طه taha|ياسين yasin|ياسر yasir|ياسمين yasmin
عبد abd|عبدالله abdullah|عبدالرحمن abd al rahman|عبدالعزيز abd al aziz|عبدالكريم abd al karim|عبدالرحيم abd al rahim|عبدالقادر abd al qadir
عبدالملك abd al malik|عبدالناصر abd al nasir|عبدالفتاح abd al fattah|عبدالحميد abd al hamid|عبدالمجيد abd al majid|عبدالسلام abd al salam
عبدالجبار abd al jabbar|عبدالغني abd al ghani|عبداللطيف abd al latif|عبدالوهاب abd al wahhab|عبدالحق abd al haqq|عبدالستار abd al sattar
الله allah|الرحمن al rahman|الرحيم al rahim|العزيز al aziz|الكريم al karim|القادر al qadir|الملك al malik|الدين al din|الحق al haqq
صدام saddam|قصي qusay|عدي uday|عابد abid|عزت izzat|هاني hani|برزان barzan|وطبان watban|مجيد majid|ماجد majid|ماهر mahir
بشار bashar|بشير bashir|اسامة usama|ايمن ayman|انور anwar|اكرم akram|امين amin|امير amir|انس anas|انيس anis|اياد iyad|ايهاب ihab
باسم basim|باسل basil|بلال bilal|بكر bakr|جابر jabir|جعفر jafar|جمال jamal|جمعة juma|جميل jamil|جهاد jihad|جواد jawad|جلال jalal
حاتم hatim|حازم hazim|حافظ hafiz|حبيب habib|حسام husam|حسان hassan|حكيم hakim|حمد hamad|حمدان hamdan|حمدي hamdi|حمزة hamza|حنان hanan
خضر khidr|خلف khalaf|خليفة khalifa|خليل khalil|رائد raid|راشد rashid|رشيد rashid|رضا rida|رضوان ridwan|رفيق rafiq|رمضان ramadan|رامي rami
زياد ziyad|زيد zayd|زين zayn|زينب zaynab|سامي sami|سالم salim|سليم salim|سمير samir|سعد sad|سعود saud|سعيد said|سفيان sufyan|سيف sayf|سيد sayyid
شريف sharif|شكري shukri|شاكر shakir|شهاب shihab|صابر sabir|صادق sadiq|صالح salih|صلاح salah|صباح sabah|صبري sabri|طاهر tahir|طلال talal|طيب tayyib
ظافر zafir|عادل adil|عارف arif|عاصم asim|عامر amir|عباس abbas|عبيد ubayd|عدنان adnan|عصام isam|عطا ata|عقيل aqil|علاء ala|عماد imad|عمار ammar|عواد awad
غازي ghazi|غانم ghanim|غسان ghassan|فادي fadi|فارس faris|فاروق faruq|فاضل fadil|فاطمة fatima|فايز fayiz|فتحي fathi|فهد fahd|فواز fawwaz|فوزي fawzi|فيصل faysal
قاسم qasim|كاظم kazim|كامل kamil|كمال kamal|كريم karim|لطيف latif|ليلي layla|ماجدة majida|مازن mazin|مالك malik|مبارك mubarak|محسن muhsin|مختار mukhtar
مراد murad|مروان marwan|مريم maryam|مسعود masud|مصطفي mustafa|معاذ muadh|معمر muammar|ملا mulla|منصور mansur|منذر mundhir|مهدي mahdi|مولوي mawlawi|ميلاد milad
ناجي naji|نادر nadir|نادية nadia|ناصر nasir|نبيل nabil|نجيب najib|نزار nizar|نصر nasr|نور nur|نوري nuri|هاشم hashim|هشام hisham|هيثم haytham|هدي huda
وائل wail|وحيد wahid|وليد walid|وسيم wasim|ولد walad|ولي wali|حاج hajj|حاجي haji|شيخ shaykh|شاه shah|خان khan|ملك malik|مير mir|ميرزا mirza|اغا agha
ابو abu|ابي abi|ام umm|بن bin|ابن ibn|بنت bint|ال al|دين din|رحمن rahman|رحيم rahim|عزيز aziz|قادر qadir|لله allah|رسول rasul|نبي nabi|غلام ghulam
التكريتي al tikriti|الدوري al duri|العراقي al iraqi|الحكيم al hakim|السعودي al saudi|المصري al masri|الحسني al hasani|الحسيني al husayni|الهاشمي al hashimi
البغدادي al baghdadi|السوري al suri|التونسي al tunisi|الليبي al libi|اليمني al yamani|القحطاني al qahtani|الشمري al shammari|العتيبي al utaybi|الحربي al harbi
الغامدي al ghamdi|الزهراني al zahrani|المطيري al mutayri|الدوسري al dawsari|الشهري al shahri|العنزي al anzi|الاسد al asad|القذافي al qadhafi|السيسي al sisi
رضائي rezai|حسيني husayni|موسوي musavi|هاشمي hashimi|رحيمي rahimi|كريمي karimi|محمدي muhammadi|احمدي ahmadi|رضايي rezai|صادقي sadiqi|جعفري jafari|نژاد nejad
زاده zada|پور pur|فر far|تهراني tehrani|اصفهاني isfahani|شيرازي shirazi|خامنه khamenei|روحاني ruhani|سليماني sulaymani|قاسمي qasimi|اكبري akbari|نوروزي nowruzi
اوباما obama|باراك barack|جورج george|جون john|ماري marie|تيريز therese|بوتين putin|فلاديمير vladimir|ترامب trump|ميشيل michel|بيتر peter|ديفيد david|مايكل michael
`;

export const arabicNames: ReadonlyMap<string, string> = new Map(
  pairs
    .trim()
    .split(/[|\n]/)
    .map((pair): [string, string] => {
      const [arabic = '', ...latin] = pair.trim().split(' ');
      return [arabic.replace(/[یى]/g, 'ي').replace(/ک/g, 'ك'), latin.join(' ')];
    }),
);
