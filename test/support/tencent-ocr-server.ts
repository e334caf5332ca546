import { startTencentServer, type TencentMishap, type TencentServer } from './tencent-server';

/** The parameters that IDCardOCR documents, and the switches of its `Config`. */
const parameters = [
  'ImageBase64',
  'ImageUrl',
  'CardSide',
  'Config',
  'EnableRecognitionRectify',
  'EnableReflectDetail',
  'EnableDateVerify',
  'CardWarnType',
];
const switches = [
  'CropIdCard',
  'CropPortrait',
  'CopyWarn',
  'BorderCheckWarn',
  'ReshootWarn',
  'DetectPsWarn',
  'TempIdWarn',
  'InvalidDateWarn',
  'Quality',
  'MultiCardDetect',
  'ReflectWarn',
];

interface ReadAnswer {
  /** The rest are empty. */
  fields?: Record<string, string>;
  advanced?: unknown;
}

/** One answer of the service: what it read, an error by its code, or what it would not answer itself. */
export type OcrAnswer = ReadAnswer | TencentMishap;

interface OcrRequest {
  image: Buffer;
  config: Record<string, boolean>;
  parameters: Record<string, unknown>;
  region: string;
}

export type TencentOcrServer = TencentServer<OcrRequest, ReadAnswer>;

const nothingRead = {
  Name: '',
  Sex: '',
  Nation: '',
  Birth: '',
  Address: '',
  IdNum: '',
  Authority: '',
  ValidDate: '',
  ReflectDetailInfos: [],
};

/** The two sides of the card in the service's own documentation, of someone who does not exist; still in force. */
export const specimenFront = {
  Name: '李明',
  Sex: '男',
  Nation: '汉',
  Birth: '1987/1/1',
  Address: '北京市石景山区高新技术园腾讯大楼',
  IdNum: '440524198701010014',
};
export const specimenBack = { Authority: '赵县公安局', ValidDate: '2010.07.21-2030.07.21' };

/** IDCardOCR over real HTTP. */
export function startTencentOcrServer(secretId: string, secretKey: string): Promise<TencentOcrServer> {
  const service = { action: 'IDCardOCR', version: '2018-11-19', read: readRequest, say: ocrResponse, byDefault: {} };
  const quoted = `${specimenFront.Name} ${specimenFront.IdNum}`;
  return startTencentServer({ ...service, quoted }, secretId, secretKey);
}

function readRequest(sent: Record<string, unknown>, region: string): OcrRequest | undefined {
  const { ImageBase64, CardSide, Config = '{}' } = sent;
  if (!Object.keys(sent).every((name) => parameters.includes(name))) return undefined;
  if (CardSide !== undefined && CardSide !== 'FRONT' && CardSide !== 'BACK') return undefined;
  if (typeof ImageBase64 !== 'string' || typeof Config !== 'string') return undefined;
  const config = JSON.parse(Config) as Record<string, boolean>;
  const known = Object.entries(config).every(([name, on]) => switches.includes(name) && typeof on === 'boolean');
  return known ? { image: Buffer.from(ImageBase64, 'base64'), config, parameters: sent, region } : undefined;
}

/** What stands under `Response` when the service has read a photo. */
export function ocrResponse({ fields = {}, advanced = {} }: ReadAnswer): object {
  return { ...nothingRead, AdvancedInfo: JSON.stringify(advanced), ...fields };
}
