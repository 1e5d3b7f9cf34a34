/**
 * What guessers try first. Words are compared after case, digits, signs and the usual substitutions are taken away, so
 * `P4ssw0rd!2026` is `password`, and `passwordpassword` is two words of the list.
 */
const words = `
  aaaaaa abc abcd abcde abcdef abcdefg abcdefgh access account adidas administrator admin alexander alexandra america
  amanda andrea andrew angel angela anthony apple arsenal asdf asdfg asdfgh asdfghjkl ashley asshole austin baby babygirl
  bailey banana barcelona baseball basketball batman beautiful benjamin bigdog bitcoin blahblah blink bonnie boston brandon
  buster butter butterfly cameron changeit changeme charlie cheese chelsea chester chicago chocolate christian christmas
  claudia coffee compliance computer cookie corona corporate correcthorsebatterystaple cowboy crypto dallas daniel
  danielle david default demo diamond dolphin donald dragon eagle elephant elizabeth ethereum eugene exchange facebook
  family fender ferrari finance flower football forever freedom friends fuckoff fuckyou gandalf garfield george ginger
  giovanni god google guest guitar hacker hallo hammer hannah happy harley heather hello helloworld hockey honey house
  hunter iceman iloveyou instagram internet jackson jasmine jason jennifer jessica jesus johnny jonathan jordan joseph
  joshua justin killer kristina ledger letmein linkedin liverpool london lovely loveme lover love maggie manchester
  marina market martin master matrix matthew maverick mercedes merlin michael michelle mickey minecraft mobile money monkey
  monster morgan mother mustang mypassword naruto natasha newpassword nicholas nicole nintendo nirvana nothing
  oliver orange owner pass passphrase password passw patrick peanut pepper phoenix pokemon portfolio princess private
  purple purser qazwsx qazwsxedc qwer qwert qwerty qwertyu qwertyui qwertyuiop rachel rainbow ranger raymond real rebecca
  richard robert rocket root samantha samsung sandra scooter scorpion secret secure security service shadow silver
  simone slayer slipknot snoopy soccer sophie spider spiderman starwars steven stock summer sunday sunshine superman
  superstar support swordfish system taylor temp temporary tennis test testing thomas thunder tiger tigger tinkerbell
  trade trader trading travel trustno trustme twitter user vanessa victor victoria wallet welcome whatever william willow
  windows winter wolf xbox yamaha yankees yellow zaq zaqwsx zxcv zxcvb zxcvbn zxcvbnm
  alfa andrei bogdan dima dmitri privet lyubov lubov marina maksim nastya natalia parol qwe rty sergei solnce vladimir zvezda
  любовь пароль привет солнышко йцукен йцукенгшщзхъ фывапролджэ ячсмить наташа настя максим марина
`;

export const commonWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

/** Runs of neighbours on a keyboard or in a row; a password cut out of one, forwards or backwards, is a guess. */
export const keyRuns: readonly string[] = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]asdfghjkl;zxcvbnm,./',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'йцукенгшщзхъфывапролджэячсмитьбю',
];
