import { startTencentServer, type TencentMishap, type TencentServer } from './tencent-server';

/** The results that IdCardVerification documents. */
const descriptions: Readonly<Record<string, string>> = {
  '0': '姓名和身份证号一致',
  '-1': '姓名和身份证号不一致',
  '-2': '非法身份证号（长度、校验位等不正确）',
  '-3': '非法姓名（长度、格式等不正确）',
  '-4': '证件库服务异常',
  '-5': '证件库中无此身份证记录',
  '-6': '权威比对系统升级中，请稍后再试',
  '-7': '认证次数超过当日限制',
};

interface Result {
  result: string;
}

/** One answer of the service: a result, an error by its code, or what it would not answer itself. */
export type FaceidAnswer = Result | TencentMishap;

export interface FaceidRequest {
  Name: string;
  IdCard: string;
}

export type TencentFaceidServer = TencentServer<FaceidRequest, Result>;

/** Someone who does not exist. */
export const specimenPerson = { name: '张三丰', idNumber: '11010519491231002X' };

/** IdCardVerification over real HTTP; it knows neither more nor fewer parameters than it documents as required. */
export function startTencentFaceidServer(secretId: string, secretKey: string): Promise<TencentFaceidServer> {
  const service = {
    action: 'IdCardVerification',
    version: '2018-03-01',
    read: readRequest,
    byDefault: { result: '0' },
  };
  const say = ({ result }: Result) => ({ Result: result, Description: descriptions[result] ?? '其他' });
  const quoted = `${specimenPerson.name} ${specimenPerson.idNumber}`;
  return startTencentServer({ ...service, say, quoted }, secretId, secretKey);
}

function readRequest(sent: Record<string, unknown>): FaceidRequest | undefined {
  const { Name, IdCard, ...rest } = sent;
  if (typeof Name !== 'string' || typeof IdCard !== 'string' || Object.keys(rest).length > 0) return undefined;
  return { Name, IdCard };
}
