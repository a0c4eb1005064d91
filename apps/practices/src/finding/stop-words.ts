/** Words that stand in every text of a language and so find nothing in it, without their accents. */

import type { Language } from '@comity/law';

const listed = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  es: listed(
    'a al algo ante antes asi aun aunque cada como con cual cuales cuando de del desde donde dos e el ella ellas ellos en entre era es esa esas ese eso esos esta estan estas este esto estos fue ha han hasta hay la las le les lo los mas me mi mientras muy ni no nos o otra otras otro otros para pero por porque que quien quienes se sea segun ser si sido sin sobre son su sus tal tambien te todo todos tras tu u un una unas uno unos y ya',
  ),
  en: listed(
    'a about after all also an and any are as at be because been before being both but by can could did do does each for from had has have he her his how if in into is it its may more most must no nor not of on only or other our over shall she should so some such than that the their them then there these they this those through to under until up was we were what when where which while who whom whose will with without would you your',
  ),
  pt: listed(
    'a ao aos apos as ate cada com como da das de dela dele deles depois do dos e ela elas ele eles em entre era essa essas esse esses esta estao estas este estes eu foi foram ha isso isto ja la lhe mais mas me mesmo meu muito na nao nas nem no nos o onde os ou para pela pelas pelo pelos por quando que quem se sem ser seu seus sob sobre sua suas tambem te tem um uma umas uns',
  ),
  fr: listed(
    'a afin ainsi apres au aucun aussi autre autres aux avant avec c car ce ceci cela celle celles celui ces cet cette ceux chaque comme d dans de depuis des donc dont du elle elles en entre est et etaient etait ete etre eux fait il ils j je l la le les leur leurs lors lui m mais meme ne ni non nos notre nous on ont ou par pas pendant peu plus pour qu quand que quel quelle qui s sa sans se selon ses si son sont sous sur t tous tout toute toutes un une vers vos votre vous y',
  ),
};

/** Whether `folded`, a word without accents, says nothing in a text in `language`. */
export const isStopWord = (folded: string, language: Language): boolean =>
  STOP_WORDS[language].has(folded);
