import type { ColumnRole } from './columnRole';

/** Names of columns in English and Portuguese, small, without accents and signs. */
const NAMES: Readonly<Record<ColumnRole, string>> = {
  moment:
    'moment datetime timestamp ts opentime timeopen gmttime localtime datahora dataehora datahorario datetimeutc unix epoch',
  date: 'date data dia day dtyyyymmdd yyyymmdd',
  time: 'time hora horario hour tempo hhmmss hhmm',
  open: 'open o abertura abert precoabertura openprice opening aber abr precodeabertura',
  high: 'high h maxima maximo max maior highprice precomaximo alta',
  low: 'low l minima minimo min menor lowprice precominimo baixa',
  close: 'close c fechamento fech closeprice precofechamento adjclose fechado precodefechamento',
  tickVolume:
    'tickvol tickvolume ticks negocios negs trades numtrades qtdnegocios quantidadedenegocios numberoftrades',
  realVolume:
    'vol realvol realvolume volumereal quantidade qtd qtde contratos volumequantidade volumecontratos contracts shares',
  volume: 'volume v',
  spread: 'spread',
  bid: 'bid compra precocompra ofertacompra bidprice',
  ask: 'ask venda precovenda ofertavenda askprice offer',
  last: 'last ultimo ult preco price lastprice ultimopreco negocio',
  flags: 'flags',
  symbol: 'symbol simbolo ticker ativo papel codigo instrument',
};

const ROLES: ReadonlyMap<string, ColumnRole> = new Map(
  Object.entries(NAMES).flatMap(([role, names]) =>
    names.split(' ').map((name) => [name, role as ColumnRole] as const),
  ),
);

/** What a column with this name holds; null for a name that says nothing to us. */
export function roleOfName(name: string): ColumnRole | null {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return ROLES.get(plain) ?? null;
}
