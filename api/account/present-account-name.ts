import type { HostAnswer } from '../../domain/host/host-facts';
import { maskNickname } from '../../domain/identity/mask';

/** By what somebody else knows an account, masked: as the super-app calls it now, or as it was called when it was first here. */
export function presentAccountName(
  nickname: string,
  host: HostAnswer,
): { maskedNickname: string; phoneTail: string | null } {
  const said = host === 'unreachable' ? undefined : host;
  return { maskedNickname: maskNickname(said?.nickname ?? nickname), phoneTail: said?.phoneTail ?? null };
}
