/** What people name who mine, and what is neither a network nor a coin of the catalogue. */
export type MiningName = 'pool' | 'algorithm' | 'coin' | 'miner' | 'system';

/**
 * Names by what they are of, in small letters without spaces. Nothing is said here of which coins a pool takes: that is a fact,
 * and stands with its source in the coin's file.
 */
const NAMES: Readonly<Record<MiningName, string>> = {
  pool: [
    '2miners acepool antpool baikalmine beepool binance braiins btccom c3pool ckpool coinotron crazypool cruxpool',
    'dwarf emcd ethermine ezil f2 f2pool flex flexpool flock flockpool fly flypool foundry foundryusa gtpool',
    'hashvault heavy hellominer herominers hiveon hiveonpool humpool icemining k1 k1pool kryptex kucoinpool luck',
    'luckypool luxor mara minexmr mining4people miningdutch miningpoolhub mintpond moneroocean nanopool nlpool',
    'ocean okxpool poolin prohashing rplant sbicrypto slush slushpool solopool sparkpool spiderpool supportxmr',
    'suprnova ultimus unmineable viabtc vipor whalepool woolypooly xnpool zergpool zpool',
  ].join(' '),
  algorithm: [
    'abelhash argon2 argon2d astrobwt beamhash beamhashiii blake2b blake2s blake3 cortex cryptonight cuckaroo',
    'cuckatoo cuckatoo31 cuckatoo32 cuckoo cuckoocycle curvehash dynexsolve eaglesong equihash equihash125',
    'equihash144 equihash192 ethashb3 evrprogpow firopow fishhash ghostrider groestl hoohash kadena karlsenhash',
    'keccak lyra2rev2 lyra2rev3 lyra2z memehash meowpow minotaurx mtp neoscrypt nexapow odocrypt phihash progpow',
    'progpowsero progpowz pyrinhash quark qubit randomarq randomwow randomx sccpow scrypt sha256 sha256d sha256dt',
    'sha3x sha512256d skein skydoge ubqhash verthash verushash walahash wildkeccak x11 x16r x16rt x16rv2 xelishash',
    'xelishashv2 xhash yescrypt yespower zelhash zhash',
  ].join(' '),
  coin: [
    'aipg aleo alephium alph bch beam bitcoin bitcoincash bitcoingold bitcoinz btc btcz btg callisto ccx ckb clo',
    'conceal cortexcoin ctxc dash dcr decred dero dnx doge dogecoin dynex eth ethereum ethereumfair ethereumpow',
    'ethw evr evrmore firo gamepass grin iron ironfish karlsen kda kls litecoin ltc meowcoin mewc monero neox neoxa',
    'nervos neurai nexa nexellia nim nimiq nxl pyi pyrin qubic radiant rxd sal salvium sero sia siacoin spectre spr',
    'tari ubiq ubq vertcoin verus vrsc vtc xel xelis xmr xna xtm zcash zec zeph zephyr zil zilliqa',
  ].join(' '),
  miner: [
    'bminer bzminer ccminer claymore cpuminer ethminer gminer krig lolminer miniz nanominer nbminer onezerominer',
    'phoenixminer rigel srbminer srbminermulti teamblackminer teamredminer trex trexminer wildrig wildrigmulti',
    'xmrig xmrstak',
  ].join(' '),
  system: 'awesomeminer cudominer hive hiveos minerstat mmpos msos pimp rainbowminer raveos simplemining smos',
};

const BY_NAME = new Map(
  (Object.keys(NAMES) as MiningName[]).flatMap((what) => NAMES[what].split(' ').map((name) => [name, what] as const)),
);
const POOLS_BARE = new Set(NAMES.pool.split(' ').map((name) => name.replace(/pool$/u, '')));

/**
 * What a compacted text names.
 * @param bare The same without what stands around a pool's name in an address; of "stratum.f2pool.com" that is "f2".
 */
export function miningNameOf(compacted: string, bare: string): MiningName | undefined {
  const named = [compacted, compacted.replace(/(?:algo|algorithm|miner|coin|token)$/u, '')].flatMap(
    (name) => BY_NAME.get(name) ?? [],
  );
  if (named[0] !== undefined) return named[0];
  return bare !== compacted && POOLS_BARE.has(bare.replace(/pool$/u, '')) ? 'pool' : undefined;
}
