import { COUNT, countOf } from './written-number.ts';

/** What cards are in, in the languages that members write. */
export const MACHINES = [
  'pcs?|rigs?|machines?|computers?|systems?|miners?|farms?|servers?|nodes?|boxes|workers?|builds?|towers?',
  'rechner[ns]?|kisten|server[n]?|farmen|ordis?|ordinateurs?|fermes?|serveurs?|ordenadores|equipos|granjas?|servidores',
  'macchine|koparek|koparki|kompy|komput\\p{L}+|комп\\p{L}*|пк|риг\\p{L}{0,2}|ферм\\p{L}?|сервер\\p{L}{0,2}|máquinas|bilgisayar|makine',
].join('|');
const JOINT =
  'of|with|each|having|à|mit|je|con|cada una|cada uno|cada|avec|chacun|com|met|elk|z|po|по|с|з|із|из|de|da|di|her birinde|her biri';

const SEVERAL_RIGS = new RegExp(
  String.raw`^\s*(?:(?:my|our|i have|i've got|i run|i got|we have|ich habe|habe|j'ai|tengo|ho|ik heb|mam|tenho|у меня|маю)\s+)?${COUNT}\s*(?:x\s*)?(?:(?:mining|gpu|identical|same)\s+)*(?:${MACHINES})(?!\p{L})\s*(?:(?:(?:${JOINT})(?![\p{L}\d])|[:,=-]|x(?=\s))\s*)*(?=\S)(.+)$`,
  'isu',
);
/** "2台矿机每台6张3070". */
const IN_CHINESE =
  /^\s*(\d{1,3})\s*[台个個]\s*(?:矿机|礦機|机器|機器|电脑|電腦|主机|主機|服务器)\s*[,:]?\s*(?:每台|各|每个|每個)?\s*(?=\S)(.+)$/su;

/** "2 rigs of 6x 3070": how many of what each has. */
export function severalRigs(typed: string): { readonly times: number; readonly each: string } | undefined {
  const found = SEVERAL_RIGS.exec(typed) ?? IN_CHINESE.exec(typed);
  return found === null ? undefined : { times: countOf(found[1]), each: found[2] ?? '' };
}
